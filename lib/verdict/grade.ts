/** What grading and running produce, as values that cross from the grader to pages and scripts. */
import type {CallTable} from '#lib/verdict/calls';
import type {Complexity} from '#lib/verdict/complexity';
import type {Figure} from '#lib/verdict/figure';
import type {Verdict} from '#lib/verdict/verdict';

/** A place in the candidate's own source; lines and columns count from 1. */
export type Diagnostic = {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
};

export type CaseResult = {
  readonly id: string;
  readonly group: string;
  readonly verdict: Verdict;
  /** Deterministic count of loop iterations, function entries and charged native work. */
  readonly operations: number;
  readonly cpuMs: number;
};

/**
 * An input with what it gave and what was right, as text a person reads.
 * Only made of samples, the candidate's own inputs and freshly generated inputs: never of a hidden case.
 */
export type Evidence = {
  readonly inputText: string;
  /** Absent where the kind hides what is right. */
  readonly expectedText?: string;
  readonly actualText: string;
  /** The verdict as one sentence, e.g. `search("app") returned true, expected false, at call 4`. */
  readonly sentence: string;
  /** Where the input is a list of calls: each with what it returned and what was expected. */
  readonly calls?: CallTable;
  /** Where returned and expected look alike or are long: in what they differ. */
  readonly difference?: string;
  /** The picture that shows it, where the kind has one. */
  readonly figure?: Figure;
};

/** What a hidden case that failed is about, where no input can be shown instead. */
export type FailureCategory = {
  /** The title of its group. */
  readonly group: string;
  /** A noun phrase. */
  readonly category?: string;
  readonly hint?: string;
};

/** All of a group's points, or none. */
export type GroupScore = {readonly title: string; readonly points: number; readonly earned: number};

/** A verdict that is worth an explanation, and where it is to begin. Says nothing of what came out on a hidden case. */
export type ToExplain = {
  readonly verdict: Verdict;
  /** The case that decided it; absent where every case is accepted and a fresh input failed. */
  readonly caseId?: string;
  /** It is a sample that passed its operation limit: what it would have taken may be told. */
  readonly overran?: true;
};

/** What is found after the verdict. Each part that is there takes the place of the grade's. */
export type Explanation = {
  readonly message?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly counterexample?: Evidence;
  readonly complexity?: Complexity;
};

export type Grade = {
  readonly exercise: string;
  readonly version: number;
  readonly language: string;
  readonly verdict: Verdict;
  /** 0 to 100: the share of points of the scoring groups whose every case is accepted. */
  readonly score: number;
  /** Sum over the cases that ran. */
  readonly operations: number;
  /** In the package's order; cases that never ran (a worker was killed too often) are absent. */
  readonly cases: readonly CaseResult[];
  /** Number of cases in the package. */
  readonly casesTotal: number;
  /** Of the scoring groups; absent where no case was judged, or only fresh inputs failed. */
  readonly groups?: readonly GroupScore[];
  /** Of accepted code: its operations on all cases as a multiple of the reference's, rounded to two digits. */
  readonly timesReference?: number;
  /** One or two sentences: why not accepted, with the limit and what was used, or the exception. */
  readonly message?: string;
  /** Where in the candidate's source, for compile errors and exceptions. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counterexample?: Evidence;
  /** Set whenever a hidden case decided the verdict; shown where there is no counterexample, or only a long one. */
  readonly failureCategory?: FailureCategory;
  /** How the operations grow, where the time limit was passed; part of the explanation. */
  readonly complexity?: Complexity;
  /** Set when an explanation is worth seeking, which the verdict does not wait for. */
  readonly toExplain?: ToExplain;
  readonly receipt: Receipt;
};

/** What makes a verdict reproducible. */
export type Receipt = {
  readonly exercise: string;
  readonly version: number;
  readonly language: string;
  /** SHA-256 of the source, hex. */
  readonly sourceHash: string;
  readonly seed: number;
  /** V8 and Node version, e.g. `node 26.10.0, v8 14.6…`. */
  readonly engine: string;
  readonly graderVersion: number;
};

/** One input that was run outside grading: a sample or the candidate's own. */
export type RunCase = {
  readonly id: string;
  readonly inputText: string;
  readonly outcome:
    | {readonly kind: 'returned'; readonly valueText: string; readonly matches: boolean}
    | {
        readonly kind: 'failed';
        readonly verdict: Verdict;
        readonly message: string;
        /** Where it was thrown. */
        readonly place?: Diagnostic;
      };
  /** Why it is wrong, in a sentence. */
  readonly reason?: string;
  /** The input has no right answer, which says nothing of the code: why even what the reference does is wrong. */
  readonly noRightAnswer?: string;
  readonly calls?: CallTable;
  readonly difference?: string;
  /** What the reference answers; absent when the reference itself could not answer, or where the kind hides it. */
  readonly expectedText?: string;
  /** The picture that shows it, where the kind has one. */
  readonly figure?: Figure;
  readonly consoleText: string;
  readonly consoleTruncated: boolean;
  readonly operations: number;
  readonly cpuMs: number;
};

export type RunResult = {
  readonly diagnostics: readonly Diagnostic[];
  /** Set when the code did not compile: then there are no cases. */
  readonly compileMessage?: string;
  readonly cases: readonly RunCase[];
};

/** A longer counterexample shows that something is wrong, and seldom what. */
const readableInputCharactersMax = 300;

/** Whether it is worth saying what the failed case is about, too. */
export function needsFailureCategory(counterexample: Pick<Evidence, 'inputText'> | undefined): boolean {
  return counterexample === undefined || counterexample.inputText.length > readableInputCharactersMax;
}

/** A grade with its explanation: a short counterexample takes the place of the failure category. */
export function explained({toExplain: _, ...grade}: Grade, explanation: Explanation): Grade {
  const whole = {...grade, ...explanation};
  if (needsFailureCategory(whole.counterexample)) return whole;
  const {failureCategory: _failureCategory, ...shown} = whole;
  return shown;
}
