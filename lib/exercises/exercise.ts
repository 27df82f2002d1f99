/** An exercise as the rest of the house knows it. Types only; the schema that makes them true is in schema.ts. */

import type {Growth} from '#lib/verdict/complexity';

export type ExerciseKindName = 'function' | 'class' | 'async' | 'simulation';
export type Difficulty = 'easy' | 'medium' | 'hard';
export type LanguageName = 'javascript' | 'typescript';

/**
 * Language-neutral types, written as text: `int`, `float`, `string`, `boolean`, `void`, `any`, `T[]`, `[A, B]`,
 * `{name: T, other?: T}`, `map<T>` (string keys), `A | B`, `null`, and string literals `"open"`.
 */
export type TypeText = string;

/** Input rules that data can express. They apply to the value itself, then to what it holds. */
export type ValueRules = {
  readonly min?: number;
  readonly max?: number;
  /** Characters of a string, items of an array or keys of a map, both ends included. */
  readonly length?: readonly [min: number, max: number];
  /** Regular expression (source) that a whole string matches. */
  readonly pattern?: string;
  /** For every item of an array or value of a map. */
  readonly items?: ValueRules;
  /** For the elements of a tuple, by place. */
  readonly elements?: readonly ValueRules[];
  readonly fields?: Readonly<Record<string, ValueRules>>;
};

/** What the description in an input becomes before the candidate's code is handed it (lib/kinds/async/injected.ts). */
export type InjectName = 'store' | 'task' | 'tasks' | 'handler' | 'service' | 'services' | 'source' | 'refs';

export type Parameter = {
  readonly name: string;
  readonly type: TypeText;
  readonly rules?: ValueRules;
  /** Async exercises only: `type` is then that of the description. */
  readonly inject?: InjectName;
};

export type FunctionSignature = {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: TypeText;
  /** The arguments must be after the call what they were before it. */
  readonly keepsArguments?: boolean;
  /** `sort` and `toSorted` throw: writing them is what the exercise asks for. */
  readonly withoutSort?: boolean;
};

export type MethodSignature = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: TypeText;
};

export type ClassSignature = {
  readonly kind: 'class';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly methods: readonly MethodSignature[];
  /** Most calls an input may hold. */
  readonly callsMax: number;
};

export type AsyncMethodSignature = MethodSignature & {
  /** Returns its value itself, not a promise of it. */
  readonly sync?: boolean;
};

/** Code that runs under a virtual clock while several clients use it; every order of events is tried within bounds. */
export type AsyncSignature = {
  readonly kind: 'async';
  readonly form: 'class' | 'function';
  readonly name: string;
  /** Of the constructor; none for a function. */
  readonly parameters: readonly Parameter[];
  /** Of a function the one method is the function itself. */
  readonly methods: readonly AsyncMethodSignature[];
  readonly clientsMax: number;
  /** Most calls that all clients of an input make together. */
  readonly callsMax: number;
  /** Most schedules that one input is played in; 1 where nothing is left open. */
  readonly schedulesMax: number;
};

/** Nodes on a virtual network: each is an object of the candidate's class, and clients call its methods. */
export type SimulationSignature = {
  readonly kind: 'simulation';
  /** The class of a node; its constructor is given what the node works with. */
  readonly name: string;
  /** What clients call. A value or a promise is returned. */
  readonly methods: readonly MethodSignature[];
  /** Fewest and most nodes of a scenario. */
  readonly nodes: readonly [min: number, max: number];
  /** What nodes may call beside each other. */
  readonly services: ReadonlyArray<{readonly name: string; readonly calls: readonly string[]}>;
};

export type Signature = FunctionSignature | ClassSignature | AsyncSignature | SimulationSignature;

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
  /** What the reference used, and what a submission may use, by language. */
  readonly referenceOperations: number;
  readonly operationsMax: number;
};

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
  readonly reference: {readonly language: LanguageName; readonly source: string};
  /** cases.ts and check.ts with the exercise-sdk, bundled to one script; runs only in a trusted isolate. */
  readonly authorScript: string;
  readonly hasChecker: boolean;
  readonly cases: readonly PreparedCase[];
};
