/** Labelled pieces of text from a run or a counterexample: input, expected, returned. Long lines are wrapped. */
import {classNames} from './class-names';
import {ScrollBox} from './scroll-box';

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
  /** A word on the text, under it. */
  note?: string | undefined;
};

export function Piece({title, text, tone = 'plain', wide = false, note}: Props) {
  return (
    <div className={classNames('min-w-0', wide && 'col-span-full')}>
      <dt className="text-sm text-ink-soft">{title}</dt>
      <dd>
        <ScrollBox
          className={classNames(
            'max-h-64 overflow-auto rounded border bg-sunken px-2.5 py-1 text-[0.8125rem] leading-5 -outline-offset-2',
            tones[tone],
          )}
        >
          <pre className="[overflow-wrap:anywhere] whitespace-pre-wrap">
            {text === '' ? <span className="text-ink-soft">(nothing)</span> : text}
          </pre>
        </ScrollBox>
        {note === undefined ? null : <p className="mt-0.5 text-sm text-ink-soft">{note}</p>}
      </dd>
    </div>
  );
}
