/**
 * What an author's own code may be asked: cases.ts, check.ts and the reference solution.
 * Author code is trusted to be honest, not to be fast: it runs in an isolate like everybody's, but in worker
 * processes of its own, so that expected outputs and checkers never share a process with a candidate.
 *
 * The convention of a bundle (`PreparedExercise.authorScript`): one script text, made by esbuild with
 * `format: 'iife'` and `globalName: 'author'`, that leaves on the global
 *
 *   author.cases         the default export of cases.ts (CaseSet)
 *   author.check         the default export of check.ts, or undefined
 *   author.createRandom  createRandom of lib/exercise-sdk/random
 *
 * Values cross as tagged JSON text (lib/exercise-sdk/tagged.ts). Calls of one request share one isolate and
 * run in order; one that throws is an answer, not the end of the request.
 */
import type {LanguageName, Signature} from '#lib/exercises/exercise';

export type AuthorCall =
  /** Everything about the cases but their inputs. Answers a `CaseListing` as its value. */
  | {readonly call: 'list'}
  /** The input of the case at `index`, made with randomness seeded by the case's id. */
  | {readonly call: 'input'; readonly index: number}
  | {readonly call: 'bad-input'; readonly index: number}
  /** What `rules` says of an input: null when it is allowed, otherwise its sentence. */
  | {readonly call: 'rules'; readonly inputJson: string}
  | {readonly call: 'generate'; readonly seed: string; readonly size: number}
  | {readonly call: 'demanding'; readonly seed: string; readonly size: number}
  /** Answers `{ok: true}` or `{ok: false, reason}`. */
  | {
      readonly call: 'check';
      readonly inputJson: string;
      readonly actualJson: string;
      readonly expectedJson: string;
    };

export type AuthorAnswer =
  | {readonly kind: 'value'; readonly valueJson: string}
  /** The author's code threw, ran out of a limit, or has no such function. One sentence. */
  | {readonly kind: 'failed'; readonly message: string};

/** The value that `list` answers. */
export type CaseListing = {
  readonly cases: ReadonlyArray<{
    readonly id: string;
    readonly group: string;
    readonly sample: boolean;
    readonly category?: string;
    readonly explanation?: string;
    readonly guards?: string;
  }>;
  readonly badInputsCount: number;
  readonly hasRules: boolean;
  readonly hasDemanding: boolean;
  readonly hasChecker: boolean;
};

/** As much of an exercise as its reference needs in order to run. */
export type ReferenceRequest = {
  readonly signature: Signature;
  readonly reference: {readonly language: LanguageName; readonly source: string};
  readonly inputsJson: readonly string[];
  readonly urgency?: AuthorUrgency;
};

/** Of a draft that is being proved: in a worker that nothing published waits for. */
export type AuthorUrgency = 'verify';

export type ReferenceAnswer =
  | {readonly kind: 'returned'; readonly outputJson: string; readonly operations: number}
  | {readonly kind: 'failed'; readonly message: string};

export type AuthorRunner = {
  /** Loads the script once and answers the calls in order: one answer for each. Rejects only when the grader is closed or busy. */
  readonly evaluate: (request: {
    readonly script: string;
    readonly calls: readonly AuthorCall[];
    readonly urgency?: AuthorUrgency;
  }) => Promise<readonly AuthorAnswer[]>;
  /** Runs the reference on each input, with wide limits: one answer for each. */
  readonly runReference: (request: ReferenceRequest) => Promise<readonly ReferenceAnswer[]>;
};
