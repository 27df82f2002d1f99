/**
 * What a kind of exercise is. One folder under lib/kinds declares one, in kind.ts; registry.ts lists them; nothing else
 * knows a kind by name.
 *
 *   kind.ts       the one object with everything below
 *   signature.ts  the schema of `signature` in exercise.json, and the type that follows from it
 *   input.ts      the input: checked, written for people, read back (pure, safe in the browser)
 *   driver.js     plain JavaScript that runs in the candidate's isolate: calls the candidate's export with one case; other
 *                 .js files of the folder are parts that it is made of
 *   judge.ts      on the host: from what the driver reported to a verdict and a sentence
 *   warm-up.json  a small program and a case of it that a worker runs before its first job, where that pays
 */
import type {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';
import type {Random} from '#lib/exercise-sdk/random';
import type {EditorView} from '#lib/kinds/editor-view';
import type {Effort} from '#lib/kinds/effort';
import type {Given} from '#lib/kinds/given';
import type {LanguageName} from '#lib/languages/browser';
import type {Misdeclared} from '#lib/values/declarations';
import type {Words} from '#lib/values/draw-value';
import type {Problem} from '#lib/values/problem';
import type {CallTable} from '#lib/verdict/calls';
import type {FigureName, FigureOf} from '#lib/verdict/figure';
import type {Verdict} from '#lib/verdict/verdict';

/** A signature as its schema reads it, with the name of its kind. */
export type SignatureOf<Name extends string, Schema extends z.ZodType> = {readonly kind: Name} & Unchanging<
  z.infer<Schema>
>;

/** `Shown` are the figures that its judge may show; most show none. */
export type Kind<S, Input, Shown extends FigureName = never> = {
  /** Of `signature` in exercise.json. It holds a `name`: of what the candidate's code must define. */
  readonly signature: z.ZodObject;
  /** What no schema can say of a signature. */
  readonly misdeclared: (signature: S) => readonly Misdeclared[];
  readonly input: KindInput<S, Input>;
  /** Every value that an input gives to a parameter that the candidate's code sees, constructors and calls in any order. */
  readonly given: (signature: S, input: Input) => readonly Given[];
  /** What keeps an output from being of the signature's types, given the input that it answers. */
  readonly outputProblem: (signature: S, input: Input, output: unknown) => Problem | undefined;
  /** What the candidate's code must define: `function`, `class`. */
  readonly asksFor: (signature: S) => string;
  /** What driver.js is given beside the input; nothing in it helps to guess an answer. */
  readonly driverOptions: (signature: S) => Readonly<Record<string, unknown>>;
  /** What plays it whatever the language; that of the language where this is absent. */
  readonly runtime?: string;
  readonly judge: Judge<S, Input, Shown>;
  /**
   * Set where the right output for an input is itself what is asked for, or tells how the reference is made: it is then shown
   * beside no input, whether in a sample, a run or a counterexample.
   */
  readonly hidesExpected?: true;
  /** The judge has a figure for what is right too, which a Run shows. */
  readonly showsAccepted?: true;
  /** Smaller neighbours of an input, the boldest first. */
  readonly smaller: (input: Input) => Iterable<Input>;
  /** Another input near one that is allowed; it may break a rule. Absent where inputs have no parts that say anything new. */
  readonly vary?: (signature: S, input: Input, random: Random, words: Words) => Input;
  /** Why the reference's own run says that a case proves nothing. */
  readonly idleCase?: (input: Input, expected: unknown, signature: S) => string | undefined;
  /** Set where there is no expected output to compare with: why a package needs check.ts. */
  readonly checkerNeeded?: string;
  /** Whether inputs have a size that the work grows with; what is played event by event has none. */
  readonly hasSize: boolean;
  /** How much is tried on fresh inputs. */
  readonly effort: (signature: S) => Effort;
  /** Set where the answer is no code: what its own editor in the workspace is given. */
  readonly editor?: (signature: S) => EditorView;
  /** What a candidate begins with, in every language that the kind supports. */
  readonly starters: Partial<Record<LanguageName, (signature: S) => string>>;
  /** What an input holds, as tables that a page shows beside the statement; the editor completes their names. */
  readonly tables?: (signature: S, input: Input) => readonly TableView[];
  /** Markdown for places of the statement, by the name in `{{name}}` on a line of its own. */
  readonly statementParts?: (signature: S) => Readonly<Record<string, string>>;
  /** Ambient declarations beside the language's own, for editors that check types. */
  readonly editorTypes?: Partial<Record<LanguageName, (signature: S) => string>>;
};

/** A table with its first rows, as people read it. */
export type TableView = {
  readonly name: string;
  readonly about?: string;
  readonly columns: ReadonlyArray<{readonly name: string; readonly type: string; readonly about?: string}>;
  readonly rows: ReadonlyArray<readonly string[]>;
  /** Rows that are not listed. */
  readonly left: number;
  /** What else is there, such as indexes, as it was made. */
  readonly more: readonly string[];
};

/** A value, or one sentence that says what is wrong and what would be right. */
export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly message: string};

export type KindInput<S, Input> = {
  /** Checks a decoded value against the signature's types and declared rules. */
  readonly check: (signature: S, value: unknown) => Parsed<Input>;
  /** `nums = [1, 2]` per line for functions; `insert("apple")` per line for classes. */
  readonly format: (signature: S, input: Input) => string;
  /** The inverse of `format`, lenient about white space and JSON style. */
  readonly parse: (signature: S, text: string) => Parsed<Input>;
  /** How an output is shown beside such an input. */
  readonly formatOutput: (signature: S, output: unknown) => string;
  /**
   * Reads what a person expects of such an input, as `formatOutput` writes it; absent where no output can be written down
   * beforehand, since it is a history of what happened.
   */
  readonly parseOutput?: (signature: S, input: Input, text: string) => Parsed<unknown>;
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
export type Judgement<Shown extends FigureName = never> = {
  readonly verdict: Extract<Verdict, 'accepted' | 'wrong-answer' | 'runtime-error'>;
  /** One sentence that may be shown when the input may be shown. */
  readonly sentence: string;
  /** What gives the right answer away: it follows the sentence after a submission, and never after a Run. */
  readonly working?: string;
  /** The picture that shows it, under the same condition. */
  readonly figure?: FigureOf<Shown>;
  /** What came out in what the figure shows, in place of what came out first. */
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

export type JudgeArguments<S, Input> = {
  readonly signature: S;
  readonly input: Input;
  /** What came out; with `thrown`, what came out before it. */
  readonly actual: unknown;
  readonly expected: unknown;
  readonly checked?: Checked;
  readonly thrown?: Thrown;
  /** What this input allows. */
  readonly operationsMax?: number;
};

export type Judge<S, Input, Shown extends FigureName = never> = (
  args: JudgeArguments<S, Input>,
) => Judgement<Shown>;
