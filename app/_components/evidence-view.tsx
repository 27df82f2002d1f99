/** What an input gave and what was right, in the order a person asks: the failing call or the fault first, the input last. */
import type {CallTable} from '#lib/verdict/calls';
import type {Figure} from '#lib/verdict/figure';
import type {Verdict} from '#lib/verdict/verdict';
import {CallsTable} from './calls-table';
import {Piece} from './evidence-piece';
import {FigureView} from './figures';

type Props = {
  /** Undefined before anything ran. */
  readonly verdict: Verdict | undefined;
  /** Left out where it can be read beside. */
  readonly inputText?: string;
  /** Over what came out. */
  readonly actualTitle: string;
  /** Absent where nothing came out. */
  readonly actualText?: string | undefined;
  readonly expectedText?: string | undefined;
  readonly calls?: CallTable | undefined;
  readonly difference?: string | undefined;
  readonly figure?: Figure | undefined;
};

export function EvidenceView(props: Props) {
  const {verdict, calls, difference, figure} = props;
  return (
    <>
      {calls === undefined ? null : <CallsTable calls={calls} verdict={verdict} difference={difference} />}
      {figure === undefined ? null : <FigureView figure={figure} />}
      {calls === undefined ? <Texts {...props} /> : <InputText text={props.inputText} />}
    </>
  );
}

function Texts({verdict, inputText, actualTitle, actualText, expectedText, difference}: Props) {
  const isRight = verdict === 'accepted';
  const isAlone = actualText === undefined || expectedText === undefined;
  return (
    <dl className="grid gap-x-3 gap-y-2 @xl:grid-cols-2">
      {actualText === undefined ? null : (
        <Piece
          wide={isAlone}
          title={actualTitle}
          text={actualText}
          tone={verdict === undefined ? 'plain' : isRight ? 'good' : 'bad'}
          note={difference}
        />
      )}
      {expectedText === undefined ? null : (
        <Piece
          wide={isAlone}
          title="Expected"
          text={expectedText}
          tone={verdict === undefined ? 'plain' : 'good'}
        />
      )}
      {inputText === undefined ? null : <Piece wide title="Input" text={inputText} />}
    </dl>
  );
}

/** The calls stand in the table already; as text they can be copied. */
function InputText({text}: {readonly text: string | undefined}) {
  if (text === undefined) return null;
  return (
    <details>
      <summary className="w-fit rounded text-sm text-ink-soft">Input as text</summary>
      <dl className="mt-1">
        <Piece title="Input" text={text} />
      </dl>
    </details>
  );
}
