import {Lightbulb} from 'lucide-react';
import {type RefObject, useEffect, useRef} from 'react';
import {Button} from '../../../_components/button';
import {Prose} from '../../../_components/prose';

type Props = {
  readonly hints: readonly string[];
  readonly opened: number;
  readonly onOpened: (opened: number) => void;
  /** Set where a hint was asked for that is to have the focus once it is there. */
  readonly asked: RefObject<boolean>;
};

/** Hints, one at a time, each only when asked for; what was opened stays open after a reload. */
export function Hints({hints, opened, onOpened, asked}: Props) {
  const shown = Math.min(opened, hints.length);
  const newest = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Only when asked for: a page that opens with hints leaves the focus where it is.
    if (!asked.current || shown === 0) return;
    asked.current = false;
    newest.current?.focus();
  }, [asked, shown]);
  if (hints.length === 0) return null;
  const left = hints.length - shown;
  return (
    <section aria-labelledby="hints" className="mt-8 max-w-[72ch] border-t border-line pt-5">
      <h2 id="hints" className="font-semibold">
        Hints
      </h2>
      {shown === 0 ? null : (
        <ol className="mt-2 space-y-3">
          {hints.slice(0, shown).map((hint, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: hints never change their places
              key={index}
              ref={index === shown - 1 ? newest : undefined}
              tabIndex={-1}
              className="flex gap-3 rounded bg-sunken px-4 py-3 -outline-offset-2"
            >
              <span className="font-medium text-ink-soft tabular-nums">{index + 1}</span>
              <Prose html={hint} />
            </li>
          ))}
        </ol>
      )}
      {left === 0 ? null : (
        <Button
          small
          className="mt-3"
          onClick={() => {
            asked.current = true;
            onOpened(shown + 1);
          }}
        >
          <Lightbulb aria-hidden className="size-4" />
          {shown === 0 ? 'Show a hint' : 'Show the next hint'}
          <span className="text-ink-soft tabular-nums">({left} left)</span>
        </Button>
      )}
    </section>
  );
}
