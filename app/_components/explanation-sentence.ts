/** Where the explanation of a verdict stands, in a sentence; and what a screen reader is told when it changes. Pure. */
import type {SubmissionView} from '#lib/submissions/views';
import {standingSentence} from './standing-sentence';

export function explanationSentence(submission: SubmissionView): string | undefined {
  const {explanation, verdict, counterexample} = submission;
  switch (explanation) {
    case 'pending':
      if (verdict === 'time-limit') return 'Measuring how it grows …';
      return counterexample === undefined
        ? 'Looking for a small input that shows it …'
        : 'Looking for a smaller input that shows it …';
    case 'given-up':
      return 'The search for an explanation failed on our side. The verdict stands.';
    case 'done':
      if (counterexample !== undefined || verdict === 'time-limit') return undefined;
      return 'No small input was found that shows it.';
    case 'none':
      return undefined;
  }
}

/** Once for the verdict and once for its explanation; `before` is what was told of last. */
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
