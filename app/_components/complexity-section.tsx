'use client';

import {useState} from 'react';
import type {SubmissionView} from '#lib/submissions/views';
import type {Complexity} from '#lib/verdict/complexity';
import {buttonClass} from './button';
import {ComplexityPlot} from './complexity-plot';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

type Asking = {readonly state: 'idle' | 'busy'; readonly refusal?: string};

const unreachable = 'The server could not be reached. Try again in a moment.';

/** How the operations grow: there after a time limit, on demand for an accepted submission. */
export function ComplexitySection({submission, onReveal}: Props) {
  const [asked, setAsked] = useState<{id: string; complexity: Complexity}>();
  const [asking, setAsking] = useState<Asking>({state: 'idle'});
  const {id, verdict} = submission;
  const complexity = submission.complexity ?? (asked?.id === id ? asked.complexity : undefined);
  const measure = async () => {
    setAsking({state: 'busy'});
    const answer = await requestComplexity(id);
    if (typeof answer !== 'string') setAsked({id, complexity: answer});
    setAsking({state: 'idle', ...(typeof answer === 'string' ? {refusal: answer} : {})});
  };
  if (complexity === undefined) {
    if (verdict !== 'accepted' && verdict !== 'time-limit') return null;
    return (
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={buttonClass('secondary', true)}
          disabled={asking.state === 'busy'}
          onClick={() => void measure()}
        >
          {asking.state === 'busy' ? 'Measuring' : 'Measure the complexity'}
        </button>
        <p role="status" className="text-sm text-ink-soft">
          {asking.refusal}
        </p>
      </div>
    );
  }
  const {sentence, hottestLine, of} = complexity;
  return (
    <section aria-label="Measured complexity" className="space-y-2">
      <h3 className="font-medium">Measured complexity</h3>
      <p className="max-w-prose">{sentence}</p>
      {of === undefined ? null : <p className="text-sm text-ink-soft">n: {of}</p>}
      {hottestLine === undefined ? null : (
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
          {onReveal === undefined ? (
            <span className="text-ink-soft">Line {hottestLine.line}</span>
          ) : (
            <button
              type="button"
              className="rounded font-medium text-accent underline underline-offset-2"
              onClick={() => onReveal(hottestLine.line, 1)}
            >
              Line {hottestLine.line}
            </button>
          )}
          <code className="min-w-0 break-words">{hottestLine.text}</code>
        </p>
      )}
      <ComplexityPlot complexity={complexity} />
    </section>
  );
}

/** The measurement, or why there is none, in words. */
async function requestComplexity(id: string): Promise<Complexity | string> {
  try {
    const response = await fetch(`/api/submissions/${encodeURIComponent(id)}/complexity`, {method: 'POST'});
    const answer = (await response.json()) as Complexity & {error?: {message: string}};
    return response.ok ? answer : (answer.error?.message ?? unreachable);
  } catch {
    return unreachable;
  }
}
