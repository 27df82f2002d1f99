/** Programs that differ from the reference by one fault and pass every case: each is a wrong solution to add, or the same program. */
import {count} from '#lib/base/count';
import type {ProofReport} from '#lib/drafting/proof-view';
import {Button} from '../../../../_components/button';

export type Suggestion = NonNullable<ProofReport['suggestions']>[number];

type Props = {
  readonly suggestions: readonly Suggestion[] | undefined;
  readonly isBusy: boolean;
  readonly onSuggest: () => void;
  readonly onKeep: (suggestion: Suggestion) => void;
};

export function Suggestions({suggestions, isBusy, onSuggest, onKeep}: Props) {
  return (
    <section aria-labelledby="suggestions">
      <h3 id="suggestions" className="font-medium">
        Wrong solutions that you may have missed
      </h3>
      <p className="text-sm text-ink-soft">
        The reference with one small fault at a time; shown are those that no case tells from it.
      </p>
      <p role="status" className="sr-only">
        {isBusy ? 'Trying faulty copies of the reference' : ''}
      </p>
      {suggestions === undefined ? null : suggestions.length === 0 ? (
        <p>Your cases tell every one of them from the reference.</p>
      ) : (
        <>
          <p>{count(suggestions.length, 'faulty copy passes', 'faulty copies pass')} every case.</p>
          <ul className="divide-y divide-line">
            {suggestions.map((suggestion) => (
              <li key={suggestion.id} className="flex flex-wrap items-center gap-2 py-1.5">
                <span className="text-sm text-ink-soft">line {suggestion.line}</span>
                <code className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">{suggestion.id}</code>
                <Button small aria-label={`Add ${suggestion.id}`} onClick={() => onKeep(suggestion)}>
                  Add
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button small className="mt-1" disabled={isBusy} onClick={onSuggest}>
        {isBusy ? 'Trying faulty copies' : 'Suggest wrong solutions'}
      </Button>
    </section>
  );
}
