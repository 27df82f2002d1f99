/** The interface of the grader: what the rest of the system may ask of it. */

import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import type {Layer} from '#lib/grader/layers';
import type {Complexity, MeasuredGrowth} from '#lib/verdict/complexity';
import type {Example, ExamplesResult} from '#lib/verdict/examples';
import type {CaseResult, Explanation, Grade, RunResult, ToExplain} from '#lib/verdict/grade';

/**
 * Who goes first where requests wait for the same workers: a run, whose sender does nothing else meanwhile; a verdict,
 * its confirmation included; an explanation, whose reader has the verdict already; a measurement, which costs three times
 * as much and is asked for now and then; the proof of a draft, whose author writes on; a rejudgement, for which nobody waits.
 */
export const urgencies = ['run', 'submit', 'explain', 'measure', 'verify', 'rejudge'] as const;
export type Urgency = (typeof urgencies)[number];

/** No candidate waits for it. */
export function isBackground(urgency: Urgency): boolean {
  return urgency === 'verify' || urgency === 'rejudge';
}

export type GradeRequest = {
  readonly exercise: PreparedExercise;
  readonly language: LanguageName;
  readonly source: string;
  /** Decides the order of the cases and every random draw. */
  readonly seed: number;
  /** A submission's, unless it is said otherwise. */
  readonly urgency?: Urgency;
  /** In a host process that holds nothing else, where hosts are processes: what becomes of it then is the request's doing. */
  readonly isAlone?: boolean;
  /** Accepted as soon as all cases pass, and not tried on fresh inputs: for a proof whose cases are fresh inputs themselves. */
  readonly isUnconfirmed?: boolean;
};

/** The code and the seed that were graded, and what the grade said of its explanation. */
export type ExplainRequest = Omit<GradeRequest, 'urgency' | 'isUnconfirmed'> & {
  readonly toExplain: ToExplain;
  /** `explain`, unless it is said otherwise. */
  readonly urgency?: Urgency;
};

export type MeasureRequest = Omit<GradeRequest, 'urgency' | 'isAlone' | 'isUnconfirmed'>;

export type RunRequest = {
  readonly exercise: PreparedExercise;
  readonly language: LanguageName;
  readonly source: string;
  /** Inputs as tagged JSON, already checked against the signature and the rules. */
  readonly inputs: ReadonlyArray<{readonly id: string; readonly inputJson: string}>;
  /** A Run's, unless it is said otherwise. */
  readonly urgency?: Urgency;
};

export type ExamplesRequest = {
  readonly exercise: PreparedExercise;
  /** Inputs as tagged JSON, already checked; what is expected of each, of the types that the signature declares. */
  readonly examples: readonly Example[];
};

/** Too much waits already. Thrown by every request; nothing was run, and asking again later is right. */
export class GraderBusy extends Error {
  override readonly name = 'GraderBusy';
}

/**
 * The grader's host died with the request in hand. Whose doing that was is not known, unless the request was alone; nothing
 * came of it, and asking again is right.
 */
export class GraderDied extends Error {
  override readonly name = 'GraderDied';
}

/** A Run or a measurement of a program that ended a host which had nothing else in hand: this process runs it no more. */
export class GraderRefused extends Error {
  override readonly name = 'GraderRefused';
}

export type GraderStatus = {
  /** Since when the present host runs; absent while there is none. */
  readonly since?: Date;
  readonly workers: ReadonlyArray<{readonly pid: number; readonly state: string; readonly jobs: number}>;
  readonly queued: number;
  /** The layers that shut workers in; those that a worker puts on itself are among them once one is `ready`. */
  readonly hardening: readonly Layer[];
};

export type Grader = {
  /**
   * Judges a submission. `onCase` hears each result as soon as it is known. Never rejects for the candidate's fault. The
   * verdict comes as soon as the cases decide it; `toExplain` says whether `explain` has something to seek.
   */
  readonly grade: (request: GradeRequest, onCase?: (result: CaseResult) => void) => Promise<Grade>;
  /** Seeks what shows a verdict, within `explanationCpuMsMax`; empty when nothing was found. */
  readonly explain: (request: ExplainRequest) => Promise<Explanation>;
  /** Runs inputs and says what came out and what the reference answers. */
  readonly run: (request: RunRequest) => Promise<RunResult>;
  /** Whether examples are right, and how many wrong solutions of the package the right ones would catch. */
  readonly checkExamples: (request: ExamplesRequest) => Promise<ExamplesResult>;
  /** How a submission's operations grow; undefined where the exercise or the code gives too little to measure. */
  readonly measure: (request: MeasureRequest) => Promise<Complexity | undefined>;
  /** The growth alone, on smaller inputs: what the proof of an exercise asks of every slow submission, as urgently as a proof. */
  readonly measureGrowth: (request: MeasureRequest) => Promise<MeasuredGrowth | undefined>;
  /** Runs the author's own code, in workers of its own, as urgently as a Run unless it is said. */
  readonly author: AuthorRunner;
  /** Settles when the first worker can take work; requests need not wait for it. */
  readonly ready: Promise<void>;
  readonly status: () => GraderStatus;
  readonly close: () => Promise<void>;
};
