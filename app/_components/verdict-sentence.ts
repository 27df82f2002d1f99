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
  const about = submission.clue?.category;
  const reason = [verdictReason(submission), about === undefined ? undefined : `The case is about ${about}.`]
    .filter((part) => part !== undefined)
    .join(' ');
  return reason === '' ? `${verdictTitles[verdict]}.` : `${verdictTitles[verdict]}: ${reason}`;
}

/** Why the verdict is what it is: the counterexample in words where there is one. */
export function verdictReason({
  verdict,
  casesTotal,
  counterexample,
  message,
}: SubmissionView): string | undefined {
  if (verdict === 'accepted') return `All ${casesTotal} cases pass.`;
  return counterexample?.sentence ?? message;
}
