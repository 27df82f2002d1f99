/**
 * The queue of submissions to judge: pg-boss, with one job per submission that bears the submission's id.
 * It knows nothing of grading; it hands an id to whoever works, and hands it out again when that fails.
 */
import {fromPrisma, PgBoss} from 'pg-boss';
import type {Transaction} from '#lib/data/client';
import type {Database} from '#lib/database/database';

const queueName = 'submission';

/** pg-boss's least. A worker that says nothing for so long is taken for dead. */
const heartbeatS = 10;
const jobMinutesMax = 5;
/** Each crash or fault uses one; what is left over after that, the sweep takes up again. */
const retriesMax = 20;
const keepDoneJobsS = 600;
/** Only a backstop: a notification wakes the worker at once. */
const pollS = 2;
/** How often expired and silent jobs are looked for. Embedded, nobody else's jobs can be silent. */
const superviseS = {embedded: 20, postgresql: 4};

export type JobState = 'missing' | 'waiting' | 'active' | 'over';

export type SubmissionQueue = {
  /** Adds the job within the caller's transaction: both are there, or neither. */
  readonly enqueue: (tx: Transaction, submissionId: string) => Promise<void>;
  readonly stateOf: (submissionId: string) => Promise<JobState>;
  /** Takes an active job from a worker that is known to be dead; it waits again at once. */
  readonly takeBack: (submissionId: string) => Promise<void>;
  /** Removes a job that ended without a verdict, so that another can be added under its id. */
  readonly remove: (submissionId: string) => Promise<void>;
  /** Hands ids to `judge`, a few at once. A rejection brings the id back later. */
  readonly work: (atOnce: number, judge: (submissionId: string) => Promise<void>) => Promise<void>;
  /** Hands out nothing more and waits for what is in hand, so long; then gives it back. */
  readonly close: (waitMs: number) => Promise<void>;
};

export async function openQueue(
  database: Database,
  onError: (error: unknown) => void,
): Promise<SubmissionQueue> {
  const boss = new PgBoss({
    ...database.bossOptions,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: superviseS[database.kind],
    monitorIntervalSeconds: superviseS[database.kind],
    registerInstance: database.kind === 'postgresql',
  });
  boss.on('error', onError);
  await boss.start();
  const options = {
    notify: true,
    heartbeatSeconds: heartbeatS,
    expireInSeconds: jobMinutesMax * 60,
    retryLimit: retriesMax,
    retryDelay: 0,
    deleteAfterSeconds: keepDoneJobsS,
  };
  if ((await boss.getQueue(queueName)) === null) await boss.createQueue(queueName, options);
  else await boss.updateQueue(queueName, options);

  return {
    enqueue: async (tx, submissionId) => {
      const id = await boss.send(queueName, {}, {id: submissionId, db: fromPrisma(tx)});
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
    work: async (atOnce, judge) => {
      for (let worker = 0; worker < atOnce; worker++) {
        let id = '';
        id = await boss.work(
          queueName,
          {batchSize: 1, pollingIntervalSeconds: pollS, notifyPollingIntervalSeconds: pollS},
          async ([job]) => {
            // Whatever comes of this one, look for the next at once: only an empty queue is waited for.
            boss.notifyWorker(id);
            if (job !== undefined) await judge(job.id);
          },
        );
      }
    },
    close: async (waitMs) => {
      await boss.stop({graceful: true, timeout: waitMs});
    },
  };
}
