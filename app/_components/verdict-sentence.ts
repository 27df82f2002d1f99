/** A submission's standing as one sentence: for the eye first, and for the ear as it is. Pure. */
import type {SubmissionView} from '#lib/submissions/views';
import {verdictTitles} from '#lib/verdict/verdict';

export function verdictSentence(submission: SubmissionView): string {
  const {verdict, cases, casesTotal, queuePosition = 0} = submission;
  if (submission.state === 'queued') {
    if (queuePosition === 0) return 'Next in line.';
    const others = queuePosition === 1 ? 'one submission is' : `${queuePosition} submissions are`;
    return `Waiting: ${others} before yours.`;
  }
  if (verdict === undefined) return `Judging: ${cases.length} of ${casesTotal} cases.`;
  if (verdict === 'accepted') return `Accepted: all ${casesTotal} cases pass.`;
  const reason = submission.counterexample?.sentence ?? submission.message;
  return reason === undefined ? `${verdictTitles[verdict]}.` : `${verdictTitles[verdict]}: ${reason}`;
}
