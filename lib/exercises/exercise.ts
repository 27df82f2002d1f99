/** An exercise as the rest of the system knows it. Types, and the number of their form; the schema that makes them true is in schema.ts. */

import type {Signature} from '#lib/kinds/registry';
import type {LanguageName} from '#lib/languages/browser';
import type {Growth} from '#lib/verdict/complexity';

/** Named where what is made of them is: most of what asks about an exercise needs no more. */
export type {LanguageName, Signature};
export type Difficulty = 'easy' | 'medium' | 'hard';

export type ScoringGroup = {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** For whoever fails a case of it and can be shown no input: a sentence that names what to think of. */
  readonly hint?: string;
};

export type ExerciseLimits = {
  /** Operations allowed on a case: this multiple of the reference's count on the same input… */
  readonly operationsFactor: number;
  /** …but never less than this. */
  readonly operationsMin: number;
  readonly memoryMbMax: number;
};

/** A case with everything the host needs to judge it. Never leaves the server unless `sample`. */
export type PreparedCase = {
  readonly id: string;
  readonly group: string;
  readonly sample: boolean;
  readonly category?: string;
  readonly explanation?: string;
  /** Why the case is kept although no submission of the package fails it. */
  readonly guards?: string;
  /** Input and expected output as tagged JSON text (lib/exercise-sdk/tagged.ts). */
  readonly inputJson: string;
  readonly expectedJson: string;
  /** What the reference used, and what a submission may use. */
  readonly referenceOperations: number;
  readonly operationsMax: number;
};

/** A submission of the package that must fail: what someone's examples should catch. Never leaves the server. */
export type Mistake = {readonly language: LanguageName; readonly source: string};

export type OtherReference = {
  readonly source: string;
  /** What it used, by the id of the case. */
  readonly operations: Readonly<Record<string, number>>;
};

/** Raised when PreparedExercise changes its form: what is stored in an older one is published again, as a revision. */
export const preparedForm = 3;

/**
 * An exercise that is ready to judge: validated, bundled, its expected outputs computed by its reference.
 * Plain JSON, stored as one version in the database.
 */
export type PreparedExercise = {
  readonly slug: string;
  readonly version: number;
  /** SHA-256 over the folder's files, hex. */
  readonly contentHash: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  readonly signature: Signature;
  readonly limits: ExerciseLimits;
  /** How the operations on a demanding input grow with its size; the reference's own growth, unless it is said. */
  readonly complexity?: Growth;
  /** What n is in it, as a noun phrase. */
  readonly complexityOf?: string;
  readonly groups: readonly ScoringGroup[];
  readonly hints: readonly string[];
  readonly statement: string;
  readonly editorial: string;
  /** In which it may be solved, in the order in which they are offered. */
  readonly languages: readonly LanguageName[];
  readonly reference: {readonly language: LanguageName; readonly source: string};
  /** Of languages whose counts and limits come from a reference of their own, by case (in-language.ts). */
  readonly otherReferences?: Partial<Record<LanguageName, OtherReference>>;
  /** cases.ts and check.ts with the exercise-sdk, bundled to one script; runs only in a trusted isolate. */
  readonly authorScript: string;
  readonly hasChecker: boolean;
  readonly cases: readonly PreparedCase[];
  /** Wrong solutions, at most `mistakesMax`; absent in what was stored before there were any. */
  readonly mistakes?: readonly Mistake[];
  /** `preparedForm` when it was made. */
  readonly form?: number;
};
