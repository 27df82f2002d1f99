import {LoaderCircle} from 'lucide-react';
import type {SubmissionView} from '#lib/data/submission-views';
import {VerdictReport} from '../../../_components/verdict-report';

type Props = {
  readonly submission: SubmissionView | undefined;
  readonly refusal: string | undefined;
  readonly submitting: boolean;
  readonly onReveal: (line: number, column: number) => void;
};

/** The verdict of the submission in view, or how to get one. */
export function VerdictTab({submission, refusal, submitting, onReveal}: Props) {
  if (refusal !== undefined) {
    return (
      <p role="alert" className="rounded border border-time px-3 py-2">
        {refusal}
      </p>
    );
  }
  if (submission !== undefined) return <VerdictReport submission={submission} onReveal={onReveal} />;
  if (submitting) {
    return (
      <p className="flex items-center gap-2 text-ink-soft">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        Handing in your code
      </p>
    );
  }
  return (
    <p className="max-w-prose text-ink-soft">
      Submit to have your code judged against the hidden cases. The verdict appears here, with the reason.
    </p>
  );
}
