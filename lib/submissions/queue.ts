/**
 * The queue of submissions to judge: pg-boss, with one job per submission that bears the submission's id.
 * It knows nothing of grading; it hands an id to whoever works, and hands it out again when that fails.
 */
import {fromPrisma, type PgBoss} from 'pg-boss';
import type {Transaction} from '#lib/data/client';
import {ensureQueue, heartbeatS, workAtOnce} from '#lib/submissions/boss';

const queueName = 'submission';

const jobMinutesMax = 5;
/** Each crash or fault uses one; what is left over after that, the sweep takes up again. */
const retriesMax = 20;
const keepDoneJobsS = 600;

export type JobState = 'missing' | 'waiting' | 'active' | 'over';

export type SubmissionQueue = {
  /** Adds the job within the caller's transaction: both are there, or neither. Earlier rounds are handed out first. */
  readonly enqueue: (tx: Transaction, submissionId: string, round: number) => Promise<void>;
  readonly stateOf: (submissionId: string) => Promise<JobState>;
  /** Takes an active job from a worker that is known to be dead; it waits again at once. */
  readonly takeBack: (submissionId: string) => Promise<void>;
  /** Removes a job that ended without a verdict, so that another can be added under its id. */
  readonly remove: (submissionId: string) => Promise<void>;
  /** Hands ids to `judge`, a few at once. A rejection brings the id back later. */
  readonly work: (atOnce: number, judge: (submissionId: string) => Promise<void>) => Promise<void>;
};

export async function openQueue(boss: PgBoss): Promise<SubmissionQueue> {
  await ensureQueue(boss, queueName, {
    notify: true,
    heartbeatSeconds: heartbeatS,
    expireInSeconds: jobMinutesMax * 60,
    retryLimit: retriesMax,
    retryDelay: 0,
    deleteAfterSeconds: keepDoneJobsS,
  });
  return {
    enqueue: async (tx, submissionId, round) => {
      const options = {id: submissionId, priority: -round, db: fromPrisma(tx)};
      const id = await boss.send(queueName, {}, options);
      if (id === null) throw new Error(`the job of submission ${submissionId} was not added`);
    },
    stateOf: async (submissionId) => {
      const [job] = await boss.findJobs(queueName, {id: submissionId});
      if (job === undefined) return 'missing';
      if (job.state === 'created' || job.state === 'retry') return 'waiting';
      return job.state === 'active' ? 'active' : 'over';
    },
    takeBack: async (submissionId) => {
      await boss.fail(queueName, submissionId, {message: 'the worker is gone'});
    },
    remove: async (submissionId) => {
      await boss.deleteJob(queueName, submissionId);
    },
    work: (atOnce, judge) => workAtOnce(boss, queueName, atOnce, ({id}) => judge(id)),
  };
}
