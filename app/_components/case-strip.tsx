/** The samples of a submission as one icon each, and how many hidden cases there are beside them. */
import {count} from '#lib/base/count';
import type {SampleView} from '#lib/data/submission-views';
import {verdictTitles} from '#lib/verdict/verdict';
import {VerdictIcon} from './verdict-mark';

type Props = {readonly samples: readonly SampleView[]; readonly total: number};

export function CaseStrip({samples, total}: Props) {
  const hidden = total - samples.length;
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      {samples.length === 0 ? null : (
        <ol aria-label="Samples" className="flex flex-wrap gap-1">
          {samples.map((sample, place) => (
            <li
              key={sample.id}
              title={titleOf(sample, place)}
              className="flex size-5 items-center justify-center"
            >
              <VerdictIcon verdict={sample.verdict} />
              <span className="sr-only">{titleOf(sample, place)}</span>
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 ? (
        <p>{samples.length === 0 ? count(total, 'case') : `and ${count(hidden, 'hidden case')}`}</p>
      ) : null}
    </div>
  );
}

function titleOf({verdict, operations}: SampleView, place: number): string {
  return `Sample ${place + 1}: ${verdictTitles[verdict]}, ${count(operations, 'step')}`;
}
