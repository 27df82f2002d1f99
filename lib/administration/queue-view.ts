/** Queue and graders as administrators see them. Nothing in it is of a person. */

export type WaitingView = {
  readonly class: string;
  readonly waiting: number;
  readonly running: number;
  /** How long the oldest of those that wait has waited, in seconds; null where none does. */
  readonly oldestS: number | null;
};

export type GraderView = {
  /** `host, process 12`. */
  readonly name: string;
  readonly isAlive: boolean;
  /** ISO 8601, UTC. */
  readonly since: string | null;
  readonly jobs: number;
};

export type LayerView = {readonly name: string; readonly inForce: boolean; readonly detail: string};

export type QueueView = {
  /** When this was so. ISO 8601, UTC. */
  readonly at: string;
  readonly waiting: readonly WaitingView[];
  /** Of submissions, over the last `overS` seconds. */
  readonly overS: number;
  readonly verdicts: ReadonlyArray<{readonly verdict: string; readonly count: number}>;
  readonly times: {
    readonly waitMsMedian: number | null;
    readonly waitMs95: number | null;
    readonly gradeMsMedian: number | null;
    readonly gradeMs95: number | null;
  };
  readonly graders: readonly GraderView[];
  /** Of the last day, the newest first. */
  readonly deaths: ReadonlyArray<{readonly at: string; readonly how: string; readonly inHand: number}>;
  /** Of the grader in the process that answers; empty where others grade. */
  readonly layers: readonly LayerView[];
  readonly refused: ReadonlyArray<{
    readonly slug: string;
    readonly source: string;
    readonly at: string;
    readonly reasons: readonly string[];
  }>;
  /** Of the last day, the newest first. */
  readonly faults: ReadonlyArray<{
    readonly id: string;
    readonly exercise: string;
    readonly language: string;
    readonly message: string | null;
    readonly at: string;
  }>;
};
