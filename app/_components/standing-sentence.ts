/** A submission's standing as one sentence: for the eye first, and for the ear as it is. Pure. */
import {count} from '#lib/base/count';
import type {SubmissionView} from '#lib/data/submission-views';
import {verdictSentence} from '#lib/verdict/reason';

export function standingSentence(submission: SubmissionView): string {
  const {verdict, casesJudged = 0, casesTotal, queuePosition = 0, failureCategory} = submission;
  if (submission.state === 'queued') {
    if (queuePosition === 0) return 'Next in line.';
    const others = queuePosition === 1 ? 'one submission is' : `${count(queuePosition, 'submission')} are`;
    return `Waiting: ${others} before yours.`;
  }
  if (verdict === undefined) return `Judging: ${casesJudged} of ${count(casesTotal, 'case')}.`;
  const sentence = verdictSentence({...submission, verdict});
  return failureCategory?.category === undefined
    ? sentence
    : `${sentence} The hidden case: ${failureCategory.category}.`;
}
