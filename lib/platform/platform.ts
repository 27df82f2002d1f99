/**
 * What the running process holds: one database, one grader, one queue. Use cases take it from here; only
 * lib/platform/start.ts makes one. It is kept on globalThis, since a bundler may load this file several times.
 */
import type {SharedCounts} from '#lib/base/rate-limit';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import type {Database} from '#lib/database/database';
import type {Environment} from '#lib/env';
import type {Chain} from '#lib/exercises/chain';
import type {TopicGuide} from '#lib/exercises/guide';
import type {PackageSource} from '#lib/exercises/source';
import type {Grader} from '#lib/grader/grader';
import type {Metrics} from '#lib/metrics/metrics';
import type {GraderEntry} from '#lib/submissions/boss';
import type {SubmissionChanges} from '#lib/submissions/changes';
import type {ExamplesQueue} from '#lib/submissions/examples-queue';
import type {MeasureQueue} from '#lib/submissions/measure-queue';
import type {GradingQueue} from '#lib/submissions/queue';
import type {RunQueue} from '#lib/submissions/run-queue';

export type Platform = {
  readonly environment: Environment;
  readonly database: Database;
  readonly data: Data;
  /** Absent where GRADERS=0: other processes grade; what people ask for goes to them through `runs`, `examples` and `measurements`. */
  readonly grader?: Grader;
  /** Submissions to grade again, for which nobody waits. */
  readonly rejudges: GradingQueue;
  /** Verdicts whose explanation is to be sought. */
  readonly explanations: GradingQueue;
  /** Drafts of exercises that are to be proved. */
  readonly verifies: GradingQueue;
  /** Proposed cases that are to be checked. */
  readonly proposals: GradingQueue;
  /** Told of drafts and their proofs, as `changes` is of submissions. */
  readonly draftChanges: SubmissionChanges;
  readonly runs: RunQueue;
  readonly examples: ExamplesQueue;
  readonly measurements: MeasureQueue;
  /** Processes that grade, where the database is one that several can share. */
  readonly graders: () => Promise<readonly GraderEntry[]>;
  readonly changes: SubmissionChanges;
  readonly exercises: PreparedExercises;
  /** The exercises that come with the system, as packages. */
  readonly folder: PackageSource;
  /** One for each track, in their order. */
  readonly guides: readonly TopicGuide[];
  /** Questions in several parts, by slug. */
  readonly chains: readonly Chain[];
  /** Where servers that share the database count what rate limits allow. */
  readonly counts?: SharedCounts;
  /** Figures for whoever scrapes them. */
  readonly metrics: Metrics;
  readonly sessionSecret: string;
  readonly close: () => Promise<void>;
};

const key = Symbol.for('whetstone.platform');
type Holder = {[key]?: Promise<Platform>};

/** The platform of this process; waits while it starts. */
export function getPlatform(): Promise<Platform> {
  const platform = heldPlatform();
  if (platform === undefined) throw new Error('the platform was not started: instrumentation.ts does it');
  return platform;
}

/** The same, or undefined where none was started. */
export function heldPlatform(): Promise<Platform> | undefined {
  return (globalThis as Holder)[key];
}

/** Starts once: whoever comes later, or from another bundle, gets the same. */
export function holdPlatform(start: () => Promise<Platform>): Promise<Platform> {
  const holder = globalThis as Holder;
  holder[key] ??= start();
  return holder[key];
}

/** For tests, and after a shutdown. */
export function dropPlatform(): void {
  delete (globalThis as Holder)[key];
}
