/**
 * What a kind of exercise is. One folder under lib/kinds declares one; registry.ts lists them; nothing else
 * in the house knows a kind by name.
 *
 *   input.ts    the input: checked, written for people, read back (pure, safe in the browser)
 *   driver.js   plain JavaScript that runs in the candidate's isolate: calls the candidate's export with one case
 *   judge.ts    on the host: from what the driver reported to a verdict and a sentence
 */
import type {Signature} from '#lib/exercises/exercise';
import type {CallTable} from '#lib/verdict/calls';
import type {Sequence} from '#lib/verdict/sequence';
import type {Timeline} from '#lib/verdict/timeline';
import type {Verdict} from '#lib/verdict/verdict';

/** A value, or one sentence that says what is wrong and what would be right. */
export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly message: string};

export type KindInput<S extends Signature, Input> = {
  /** Checks a decoded value against the signature's types and declared rules. */
  readonly check: (signature: S, value: unknown) => Parsed<Input>;
  /** `nums = [1, 2]` per line for functions; `insert("apple")` per line for classes. */
  readonly format: (signature: S, input: Input) => string;
  /** The inverse of `format`, lenient about white space and JSON style. */
  readonly parse: (signature: S, text: string) => Parsed<Input>;
  /** How an output is shown beside such an input. */
  readonly formatOutput: (signature: S, output: unknown) => string;
  /** The calls that the input makes, where it is a list of calls that are compared one by one. */
  readonly calls?: (signature: S, input: Input, made: CallsMade) => CallTable;
};

/** What is known of an input's calls: results by the place of the call, as far as they came. */
export type CallsMade = {
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly thrown?: Thrown;
  /** The call in which it goes wrong, counted from 0; -1 is the constructor. */
  readonly failing?: number;
};

/** What a judge says of one case, from what came out and what was expected (both decoded). */
export type Judgement = {
  readonly verdict: Extract<Verdict, 'accepted' | 'wrong-answer' | 'runtime-error'>;
  /** One sentence that may be shown when the input may be shown. */
  readonly sentence: string;
  /** The schedule that shows it, under the same condition. */
  readonly timeline?: Timeline;
  /** What happened, for what is about messages between nodes. */
  readonly sequence?: Sequence;
  /** What came out in that schedule, in place of what came out in the first. */
  readonly actualText?: string;
  /** Where the input is a list of calls: the one in which it goes wrong, counted from 0; -1 is the constructor. */
  readonly failing?: number;
  /** Where returned and expected look alike or are long: in what they differ. */
  readonly difference?: string;
};

/** A checker's answer; `undefined` checker means deep equality. */
export type Checked = {
  readonly ok: boolean;
  readonly reason?: string;
  /** Of several histories, the one that shows it, and the event in it. */
  readonly run?: number;
  readonly at?: number;
  /** Of a simulation, places in its history of the calls that show it, the wrong one last; or a moment, in ms. */
  readonly calls?: readonly number[];
  readonly moment?: number;
};

/** What ended a case before the candidate's code was done. */
export type Thrown = {
  /** `TypeError: … at line 12`, as a person reads it. */
  readonly text: string;
  /** For classes: the call that threw, counted from 0; -1 when none was being made. */
  readonly step: number;
};

export type JudgeArguments<S extends Signature = Signature, Input = unknown> = {
  readonly signature: S;
  readonly input: Input;
  /** What came out; with `thrown`, what came out before it. */
  readonly actual: unknown;
  readonly expected: unknown;
  readonly checked?: Checked;
  readonly thrown?: Thrown;
};

export type Judge<S extends Signature = Signature, Input = unknown> = (
  args: JudgeArguments<S, Input>,
) => Judgement;
