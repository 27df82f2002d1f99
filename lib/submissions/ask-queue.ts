/**
 * Questions of web servers that have no grader of their own: a question travels in a job, the answer comes back as its
 * output. Whoever asked waits for it, takes it and removes the job, so that nothing of it is kept. It knows nothing of
 * what is asked.
 */
import type {PgBoss} from 'pg-boss';
import {z} from 'zod';
import {err, type Refusal, type Result, statusOfRefusal} from '#lib/base/result';
import type {Database} from '#lib/database/database';
import {ensureQueue, heartbeatS, listGraders, workAtOnce} from '#lib/submissions/boss';

/** A notification ends the wait at once; this makes good one that was lost. */
const lookAgainMs = 1000;
/** A grader that dies with a question in hand: another one tries, while somebody still waits. */
const retriesMax = 2;

export type AskQueueOptions<Question, Answer> = {
  readonly name: string;
  readonly question: z.ZodType<Question>;
  readonly answer: z.ZodType<Answer>;
  /** How long whoever asked waits; a job is over soon after. */
  readonly waitMsMax: number;
  readonly refusals: {
    readonly noGrader: Refusal;
    readonly late: Refusal;
    /** A question of the same id waits for its answer. */
    readonly asked: Refusal;
  };
};

export type AskQueue<Question, Answer> = {
  /** `id` is a UUID; one question of an id is asked at a time, whichever server asks. */
  readonly ask: (id: string, question: Question) => Promise<Result<Answer>>;
  readonly work: (atOnce: number, answer: (question: Question) => Promise<Result<Answer>>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** JSON within JSON: a database's JSON cannot hold every character that a program may print. */
const sealedSchema = z.object({json: z.string()});

const refusedSchema = z.object({
  ok: z.literal(false),
  error: z.looseObject({
    kind: z.enum(Object.keys(statusOfRefusal) as [string, ...string[]]),
    message: z.string(),
  }),
});

export async function openAskQueue<Question, Answer>(
  boss: PgBoss,
  database: Database,
  options: AskQueueOptions<Question, Answer>,
): Promise<AskQueue<Question, Answer>> {
  const {name, waitMsMax, refusals} = options;
  const expireS = Math.ceil((2 * waitMsMax) / 1000);
  await ensureQueue(boss, name, {
    notify: true,
    heartbeatSeconds: heartbeatS,
    expireInSeconds: expireS,
    retryLimit: retriesMax,
    retryDelay: 0,
    deleteAfterSeconds: expireS,
  });
  const answerSchema = z.union([z.object({ok: z.literal(true), value: options.answer}), refusedSchema]);
  const waiting = new Map<string, () => void>();
  const unsubscribe = await database.subscribe(name, (id) => {
    if (id === undefined) for (const look of waiting.values()) look();
    else waiting.get(id)?.();
  });

  const waitFor = async (id: string): Promise<Result<Answer>> => {
    const until = performance.now() + waitMsMax;
    while (performance.now() < until) {
      const answered = new Promise<void>((resolve) => {
        waiting.set(id, resolve);
        setTimeout(resolve, lookAgainMs);
      });
      const [job] = await boss.findJobs(name, {id});
      if (job?.state === 'completed') return open(job.output, answerSchema) as Result<Answer>;
      if (job === undefined || job.state === 'failed') throw new Error(`${name} ${id} came to nothing`);
      await answered;
    }
    return err(refusals.late);
  };

  const send = async (id: string, question: Question): Promise<boolean> => {
    if ((await boss.send(name, seal(question), {id})) !== null) return true;
    const [job] = await boss.findJobs(name, {id});
    if (job !== undefined && (job.state === 'created' || job.state === 'retry' || job.state === 'active')) {
      return false;
    }
    // Left behind by a server that died before it took the answer.
    await boss.deleteJob(name, id);
    return (await boss.send(name, seal(question), {id})) !== null;
  };

  return {
    ask: async (id, question) => {
      if (!(await listGraders(boss)).some(({live}) => live)) return err(refusals.noGrader);
      if (!(await send(id, question))) return err(refusals.asked);
      try {
        return await waitFor(id);
      } finally {
        waiting.delete(id);
        await boss.deleteJob(name, id);
      }
    },
    work: (atOnce, answer) =>
      workAtOnce(boss, name, atOnce, async ({id, data}) => {
        const answered = await answer(open(data, options.question));
        // Before pg-boss does so itself, so that the answer is there when whoever waits is told.
        await boss.complete(name, id, seal(answered));
        await database.query('SELECT pg_notify($1, $2)', [name, id]);
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
