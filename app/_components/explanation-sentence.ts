/** Where the explanation of a verdict stands, in a sentence; and what a screen reader announces when it changes. Pure. */
import type {SubmissionView} from '#lib/data/submission-views';
import {standingSentence} from './standing-sentence';

export function explanationSentence(submission: SubmissionView): string | undefined {
  const {explanation, verdict, counterexample, complexity, isMeasurable} = submission;
  const isSlow = verdict === 'time-limit';
  switch (explanation) {
    case 'pending':
      if (isSlow) return isMeasurable ? 'Measuring how it grows …' : 'Counting the steps it needs …';
      return counterexample === undefined
        ? 'Looking for a small input that shows it …'
        : 'Looking for a smaller input that shows it …';
    case 'given-up':
      return 'The search for an explanation failed on our side. The verdict stands.';
    case 'done':
      if (isSlow) {
        return isMeasurable && complexity === undefined ? 'How it grows could not be measured.' : undefined;
      }
      return counterexample !== undefined ? undefined : 'No small input was found that shows it.';
    case 'none':
      return undefined;
  }
}

/** Whether an input that shows the verdict was sought, and is there. */
export function hasFoundInput({explanation, counterexample, verdict}: SubmissionView): boolean {
  return explanation === 'done' && counterexample !== undefined && verdict !== 'time-limit';
}

/** Once for the verdict and once for its explanation; `before` is what was announced last. */
export function announcementOf(
  submission: SubmissionView,
  before: SubmissionView | undefined,
): string | undefined {
  if (submission.state !== 'done') return undefined;
  const isTold = before?.id === submission.id && before.state === 'done';
  const more = explanationSentence(submission);
  if (!isTold) return [standingSentence(submission), more].filter((part) => part !== undefined).join(' ');
  if (before.explanation !== 'pending' || submission.explanation === 'pending') return undefined;
  return more ?? standingSentence(submission);
}
