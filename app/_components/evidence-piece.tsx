/** Labelled pieces of text from a run or a counterexample: input, expected, returned. */
import {classNames} from './class-names';

type Tone = 'plain' | 'good' | 'bad';

const tones: Record<Tone, string> = {
  plain: 'border-line',
  good: 'border-l-accepted border-line border-l-2',
  bad: 'border-l-wrong border-line border-l-2',
};

type Props = {
  title: string;
  text: string;
  tone?: Tone;
  /** Takes the whole row where there are two columns. */
  wide?: boolean;
  /** Breaks long lines: for sentences, not for values. */
  wrap?: boolean;
};

export function Piece({title, text, tone = 'plain', wide = false, wrap = false}: Props) {
  return (
    <div className={classNames('min-w-0', wide && 'col-span-full')}>
      <dt className="text-sm text-ink-soft">{title}</dt>
      <dd>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className={classNames(
            'mt-0.5 max-h-64 overflow-auto rounded border bg-sunken px-3 py-2 text-sm leading-6 -outline-offset-2',
            wrap && 'break-words whitespace-pre-wrap',
            tones[tone],
          )}
        >
          {text === '' ? <span className="text-ink-soft">(nothing)</span> : text}
        </pre>
      </dd>
    </div>
  );
}
