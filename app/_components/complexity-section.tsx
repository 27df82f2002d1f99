'use client';

/** How the operations grow with the input: there after a time limit, measured when asked for an accepted submission. */
import {useEffect, useId, useRef, useState} from 'react';
import type {SubmissionView} from '#lib/data/submission-views';
import {bigO, type Complexity, type Growth, growths, isClear} from '#lib/verdict/complexity';
import {buttonClass} from './button';
import {ComplexityPlot} from './complexity-plot';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

type Asking = {
  readonly id: string;
  readonly state: 'busy' | 'refused' | 'measured';
  readonly message: string;
  readonly complexity?: Complexity;
};

const unreachable = 'The server could not be reached. Try again in a moment.';

export function ComplexitySection({submission, onReveal}: Props) {
  const {id, verdict, isMeasurable} = submission;
  const [latest, setAsking] = useState<Asking>();
  const [guess, setGuess] = useState<Growth>();
  const asking = latest?.id === id ? latest : undefined;
  const complexity = submission.complexity ?? asking?.complexity;
  // The reason of a time limit begins with the sentence that came with it.
  const isSaid = verdict === 'time-limit' && submission.complexity !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMeasured = asking?.state === 'measured';
  // The button that was pressed is gone: whoever pressed it goes on reading here.
  useEffect(() => {
    if (hasMeasured) heading.current?.focus();
  }, [hasMeasured]);

  const measure = async () => {
    if (asking?.state === 'busy') return;
    setAsking({id, state: 'busy', message: 'Measuring: your code runs on larger and larger inputs.'});
    setAsking(await requestComplexity(id));
  };
  const isOffered = isMeasurable && (verdict === 'accepted' || verdict === 'time-limit');
  if (complexity === undefined && !isOffered) return null;
  return (
    <section aria-label="Measured complexity" className="space-y-2">
      <h3 ref={heading} tabIndex={-1} className="w-fit rounded font-medium">
        {complexity === undefined ? 'Time complexity' : 'Measured complexity'}
      </h3>
      {complexity === undefined ? (
        <Offer
          isBusy={asking?.state === 'busy'}
          guess={guess}
          onGuess={setGuess}
          onMeasure={() => void measure()}
        />
      ) : (
        <>
          {guess === undefined ? null : <p className="max-w-prose">{guessSentence(guess, complexity)}</p>}
          {isSaid ? null : <p className="max-w-prose">{complexity.sentence}</p>}
          <Measured complexity={complexity} {...(onReveal ? {onReveal} : {})} />
        </>
      )}
      <p role="status" className={hasMeasured ? 'sr-only' : 'max-w-prose text-sm text-ink-soft'}>
        {asking?.message}
      </p>
    </section>
  );
}

type OfferProps = {
  readonly isBusy: boolean;
  readonly guess: Growth | undefined;
  readonly onGuess: (guess: Growth | undefined) => void;
  readonly onMeasure: () => void;
};

function Offer({isBusy, guess, onGuess, onMeasure}: OfferProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <label htmlFor={id} className="text-sm text-ink-soft">
        What is the time complexity? Guess, then measure.
      </label>
      <select
        id={id}
        value={guess ?? ''}
        onChange={(event) => onGuess(growths.find((growth) => growth === event.target.value))}
        className="h-8 rounded border border-line-strong bg-raised px-2 text-sm"
      >
        <option value="">Your guess</option>
        {growths.map((growth) => (
          <option key={growth} value={growth}>
            {bigO(growth)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={buttonClass('secondary', true)}
        aria-disabled={isBusy}
        onClick={onMeasure}
      >
        {isBusy ? 'Measuring' : 'Measure the complexity'}
      </button>
    </div>
  );
}

function guessSentence(guess: Growth, {measured}: Complexity): string {
  const said = `You guessed ${bigO(guess)}`;
  if (measured.growth === guess && isClear(measured)) return `${said}, and so it measures.`;
  if (measured.plausible.includes(guess)) return `${said}, which the measurements do not rule out.`;
  return `${said}; it measures otherwise.`;
}

function Measured({complexity, onReveal}: {readonly complexity: Complexity} & Pick<Props, 'onReveal'>) {
  const {hottestLine, of} = complexity;
  return (
    <>
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
    </>
  );
}

/** The measurement, or why there is none, in words. */
async function requestComplexity(id: string): Promise<Asking> {
  const refused = (message: string): Asking => ({id, state: 'refused', message});
  try {
    const response = await fetch(`/api/submissions/${encodeURIComponent(id)}/complexity`, {method: 'POST'});
    const answer = (await response.json()) as Complexity & {error?: {message: string}};
    if (!response.ok) return refused(answer.error?.message ?? unreachable);
    return {id, state: 'measured', message: answer.sentence, complexity: answer};
  } catch {
    return refused(unreachable);
  }
}
