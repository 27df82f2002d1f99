/**
 * A queue of what is to be done after verdicts: pg-boss, with one job for each explanation, proof, proposed case or
 * rejudgement, that bears its id.
 * Submissions wait in a line of their own (line.ts). It knows nothing of the work; it hands an id to whoever works, and hands it
 * out again when that fails.
 */
import {fromPrisma, type PgBoss} from 'pg-boss';
import type {Transaction} from '#lib/data/client';
import {ensureQueue, heartbeatS, workAtOnce} from '#lib/submissions/boss';

export type GradingQueueName = 'explain' | 'verify' | 'proposal' | 'rejudge';

const jobMinutesMax = 5;
/** Each crash or fault uses one; what is left over after that, the sweep takes up again. */
const retriesMax = 20;
const keepDoneJobsS = 600;

export type JobState = 'missing' | 'waiting' | 'active' | 'over';

export type GradingQueue = {
  /** Adds the job within the caller's transaction: both are there, or neither. Earlier rounds are handed out first. */
  readonly enqueue: (tx: Transaction, id: string, round: number) => Promise<void>;
  readonly stateOf: (id: string) => Promise<JobState>;
  /** Takes an active job from a worker that is known to be dead; it waits again at once. */
  readonly takeBack: (id: string) => Promise<void>;
  /** Removes a job that ended without a verdict, so that another can be added under its id. */
  readonly remove: (id: string, tx?: Transaction) => Promise<void>;
  /** Hands ids to `grade`, a few at once. A rejection brings the id back later. */
  readonly work: (atOnce: number, grade: (id: string) => Promise<void>) => Promise<void>;
};

export async function openQueue(boss: PgBoss, queueName: GradingQueueName): Promise<GradingQueue> {
  await ensureQueue(boss, queueName, {
    notify: true,
    heartbeatSeconds: heartbeatS,
    expireInSeconds: jobMinutesMax * 60,
    retryLimit: retriesMax,
    retryDelay: 0,
    deleteAfterSeconds: keepDoneJobsS,
  });
  return {
    enqueue: async (tx, id, round) => {
      const added = await boss.send(queueName, {}, {id, priority: -round, db: fromPrisma(tx)});
      if (added === null) throw new Error(`the ${queueName} job of ${id} was not added`);
    },
    stateOf: async (id) => {
      const [job] = await boss.findJobs(queueName, {id: id});
      if (job === undefined) return 'missing';
      if (job.state === 'created' || job.state === 'retry') return 'waiting';
      return job.state === 'active' ? 'active' : 'over';
    },
    takeBack: async (id) => {
      await boss.fail(queueName, id, {message: 'the worker is gone'});
    },
    remove: async (id, tx) => {
      await boss.deleteJob(queueName, id, tx === undefined ? {} : {db: fromPrisma(tx)});
    },
    work: (atOnce, grade) => workAtOnce(boss, queueName, atOnce, ({id}) => grade(id)),
  };
}
