/**
 * Where the explanation of a verdict stands, in one line under the sentence. The line keeps its place when the explanation
 * has come, as the heading of what was found, so that nothing jumps by its height.
 */
import {LoaderCircle} from 'lucide-react';
import type {SubmissionView} from '#lib/data/submission-views';
import {explanationSentence, hasFoundInput} from './explanation-sentence';

export function ExplanationLine({submission}: {readonly submission: SubmissionView}) {
  const {explanation, complexity, state} = submission;
  if (state !== 'done' || explanation === 'none') return null;
  if (hasFoundInput(submission)) {
    return <h3 className="min-h-6 font-medium text-sm leading-6">An input that shows it</h3>;
  }
  const measured = complexity === undefined ? undefined : 'Measured on larger and larger inputs.';
  return (
    <p className="flex min-h-6 items-center gap-1.5 text-ink-soft text-sm leading-6">
      {explanation === 'pending' ? (
        <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />
      ) : null}
      {explanationSentence(submission) ?? measured}
    </p>
  );
}
