/** A rejudging as whoever asked for it sees it: verdicts and names, no code. */
import type {Verdict} from '#lib/verdict/verdict';

export type RejudgeView = {
  readonly id: string;
  readonly state: 'previewing' | 'ready' | 'applying' | 'applied' | 'cancelled';
  /** What is graded against. */
  readonly version: number;
  readonly total: number;
  readonly done: number;
  /** Of those that are done: the grader failed on them, and they keep their verdict. */
  readonly faults: number;
  readonly which: string;
  readonly verdicts: readonly string[];
  readonly since: string | null;
  readonly createdAt: string;
  readonly secondsLeft: number | null;
  readonly changes: ReadonlyArray<{readonly from: Verdict; readonly to: Verdict; readonly count: number}>;
  readonly affected: ReadonlyArray<{
    readonly submissionId: string;
    readonly name: string;
    readonly from: Verdict;
    readonly to: Verdict;
  }>;
};
