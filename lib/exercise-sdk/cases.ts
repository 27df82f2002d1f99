/**
 * What a `cases.ts` declares. This room is all an exercise may import; it runs in a trusted isolate,
 * so it uses nothing of Node and nothing of the browser.
 */
import type {Random} from '#lib/exercise-sdk/random';

/** Input of a function exercise: its arguments in order. */
export type FunctionInput = readonly unknown[];
/** Input of a class exercise: constructor arguments, then calls as `[method, ...arguments]`. */
export type ClassInput = {
  readonly construct: readonly unknown[];
  readonly calls: ReadonlyArray<readonly [method: string, ...args: unknown[]]>;
};

export type CaseDefinition<Input> = {
  /** Stable for ever: results, rejudges and analytics refer to it. kebab-case. */
  readonly id: string;
  /** A scoring group of exercise.json; `samples` for samples. */
  readonly group: string;
  /** Samples are shown in the statement and may be run without submitting. */
  readonly sample?: boolean;
  /** What the case is about, shown to a candidate who fails it when no counterexample is found. Never the input. */
  readonly category?: string;
  /** For samples: a sentence under the example, in Markdown. */
  readonly explanation?: string;
  /** Why the case is kept although no submission of the package fails it. Without it such a case is refused. */
  readonly guards?: string;
  /** The input itself, or a maker of it: called with a source of randomness seeded by the case id. */
  readonly input: Input | ((random: Random) => Input);
};

export type CaseSet<Input> = {
  /**
   * Rules that `exercise.json` cannot express (one parameter against another): the sentence that says
   * what is wrong with an input, or undefined when it is allowed.
   */
  readonly rules?: (input: Input) => string | undefined;
  /** Inputs that the rules (declared or above) must refuse: the rules are tried too. */
  readonly badInputs: readonly unknown[];
  /** A fresh valid input, small sizes first: feeds counterexample search and confirmation. `size` 1…100. */
  readonly generate: (random: Random, size: number) => Input;
  /** A demanding input of about `size` elements, for measuring complexity. Absent where size means nothing. */
  readonly demanding?: (random: Random, size: number) => Input;
  readonly cases: ReadonlyArray<CaseDefinition<Input>>;
};

export function defineCases<Input = FunctionInput>(set: CaseSet<Input>): CaseSet<Input> {
  return set;
}

/** What a `check.ts` says of an answer where several are right. */
export type Check<Input, Output> = (
  input: Input,
  actual: Output,
  expected: Output,
) =>
  | {readonly ok: true}
  | {
      readonly ok: false;
      readonly reason: string;
      /** Async exercises: the history that shows it, and the event in it. */
      readonly run?: number;
      readonly at?: number;
      /** Simulations: places in the history of the calls that show it, the wrong one last; or a moment, in ms. */
      readonly calls?: readonly number[];
      readonly moment?: number;
    };

export function defineCheck<Input, Output>(check: Check<Input, Output>): Check<Input, Output> {
  return check;
}
