/**
 * Runs for web servers that have no grader of their own: the question travels in a job, the answer comes back as its
 * output. Whoever asked waits for it, takes it and removes the job, so that nothing of a Run is kept.
 */
import {randomUUID} from 'node:crypto';
import type {PgBoss} from 'pg-boss';
import {z} from 'zod';
import {runWaitMsMax} from '#lib/base/limits';
import {err, type Result, statusOfRefusal} from '#lib/base/result';
import type {Database} from '#lib/database/database';
import type {RunQuestion} from '#lib/submissions/answer-run';
import {ensureQueue, heartbeatS, listGraders, workAtOnce} from '#lib/submissions/boss';
import {languageSchema} from '#lib/submissions/code';
import type {RunResult} from '#lib/verdict/grade';

const queueName = 'run';
const channel = 'run';
/** A notification ends the wait at once; this makes good one that was lost. */
const lookAgainMs = 1000;
/** A grader that dies with a Run in hand: another one tries, while somebody still waits. */
const retriesMax = 2;
const expireS = 60;

export type RunQueue = {
  readonly ask: (question: RunQuestion) => Promise<Result<RunResult>>;
  readonly work: (
    atOnce: number,
    answer: (question: RunQuestion) => Promise<Result<RunResult>>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** JSON within JSON: a database's JSON cannot hold every character that a program may print. */
const sealedSchema = z.object({json: z.string()});

const questionSchema = z.object({
  language: languageSchema,
  source: z.string(),
  exerciseVersionId: z.string(),
  input: z.string().optional(),
});

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ok: z.literal(true), value: z.looseObject({cases: z.array(z.looseObject({id: z.string()}))})}),
  z.object({
    ok: z.literal(false),
    error: z.looseObject({
      kind: z.enum(Object.keys(statusOfRefusal) as [string, ...string[]]),
      message: z.string(),
    }),
  }),
]);

export async function openRunQueue(boss: PgBoss, database: Database): Promise<RunQueue> {
  await ensureQueue(boss, queueName, {
    notify: true,
    heartbeatSeconds: heartbeatS,
    expireInSeconds: expireS,
    retryLimit: retriesMax,
    retryDelay: 0,
    deleteAfterSeconds: expireS,
  });
  const waiting = new Map<string, () => void>();
  const unsubscribe = await database.subscribe(channel, (id) => {
    if (id === undefined) for (const look of waiting.values()) look();
    else waiting.get(id)?.();
  });

  const waitFor = async (id: string): Promise<Result<RunResult>> => {
    const until = performance.now() + runWaitMsMax;
    while (performance.now() < until) {
      const told = new Promise<void>((resolve) => {
        waiting.set(id, resolve);
        setTimeout(resolve, lookAgainMs);
      });
      const [job] = await boss.findJobs(queueName, {id});
      if (job?.state === 'completed') return open(job.output, answerSchema) as Result<RunResult>;
      if (job === undefined || job.state === 'failed') throw new Error(`run ${id} came to nothing`);
      await told;
    }
    return err({
      kind: 'busy',
      message: 'The graders have too much to do just now. Your code is kept; run it again in a minute.',
    });
  };

  return {
    ask: async (question) => {
      if (!(await listGraders(boss)).some(({live}) => live)) {
        return err({
          kind: 'busy',
          message: 'No grader is at work just now. Your code is kept; run it again in a few minutes.',
        });
      }
      const id = randomUUID();
      await boss.send(queueName, seal(question), {id});
      try {
        return await waitFor(id);
      } finally {
        waiting.delete(id);
        await boss.deleteJob(queueName, id);
      }
    },
    work: (atOnce, answer) =>
      workAtOnce(boss, queueName, atOnce, async ({id, data}) => {
        const answered = await answer(open(data, questionSchema));
        // Before pg-boss does so itself, so that the answer is there when whoever waits is told.
        await boss.complete(queueName, id, seal(answered));
        await database.query('SELECT pg_notify($1, $2)', [channel, id]);
      }),
    close: unsubscribe,
  };
}

function seal(value: unknown): {readonly json: string} {
  return {json: JSON.stringify(value)};
}

function open<T>(sealed: unknown, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(sealedSchema.parse(sealed).json));
}
