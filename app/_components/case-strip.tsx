/** Every case of a submission as one icon, in places that are there from the start and fill as results come. */
import {Circle} from 'lucide-react';
import {count} from '#lib/base/count';
import type {CaseResult} from '#lib/verdict/grade';
import {verdictTitles} from '#lib/verdict/verdict';
import {slugTitle} from './slug-title';
import {VerdictIcon} from './verdict-mark';

type Props = {readonly cases: readonly CaseResult[]; readonly total: number; readonly done: boolean};

export function CaseStrip({cases, total, done}: Props) {
  const places = Array.from({length: Math.max(total, cases.length)}, (_, place) => cases[place]);
  return (
    <ol aria-label={`Cases: ${cases.length} of ${total} judged`} className="flex flex-wrap gap-1">
      {places.map((result, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the strip is its number
          key={place}
          title={titleOf(result, place, done)}
          className="flex size-5 items-center justify-center"
        >
          {result === undefined ? (
            <Circle aria-hidden className="size-4 text-line-strong opacity-50" />
          ) : (
            <VerdictIcon verdict={result.verdict} />
          )}
          <span className="sr-only">{titleOf(result, place, done)}</span>
        </li>
      ))}
    </ol>
  );
}

function titleOf(result: CaseResult | undefined, place: number, done: boolean): string {
  if (result === undefined) return `Case ${place + 1}: ${done ? 'not run' : 'not judged yet'}`;
  return `${slugTitle(result.group)}: ${verdictTitles[result.verdict]}, ${count(result.operations, 'step')}`;
}
