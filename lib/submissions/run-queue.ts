/** Runs for web servers that have no grader of their own. */
import {randomUUID} from 'node:crypto';
import type {PgBoss} from 'pg-boss';
import {z} from 'zod';
import {runWaitMsMax} from '#lib/base/limits';
import type {Refusal, Result} from '#lib/base/result';
import type {Database} from '#lib/database/database';
import {type RunQuestion, runsBusy} from '#lib/submissions/answer-run';
import {openAskQueue} from '#lib/submissions/ask-queue';
import {languageSchema} from '#lib/submissions/code';
import type {RunResult} from '#lib/verdict/grade';

const noGrader: Refusal = {
  kind: 'busy',
  message: 'No grader is at work just now. Your code is kept; run it again in a few minutes.',
};
const late: Refusal = {
  kind: 'busy',
  message: 'The graders have too much to do just now. Your code is kept; run it again in a minute.',
};

export type RunQueue = {
  readonly ask: (question: RunQuestion) => Promise<Result<RunResult>>;
  readonly work: (
    atOnce: number,
    answer: (question: RunQuestion) => Promise<Result<RunResult>>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

const questionSchema = z.object({
  language: languageSchema,
  source: z.string(),
  exerciseVersionId: z.string(),
  inputs: z.array(z.string()).optional(),
});

/** As much as tells an answer from something else: it comes from a process of ours. */
const answerSchema = z
  .looseObject({cases: z.array(z.looseObject({id: z.string()}))})
  .transform((value) => value as unknown as RunResult);

export async function openRunQueue(boss: PgBoss, database: Database): Promise<RunQueue> {
  const queue = await openAskQueue<RunQuestion, RunResult>(boss, database, {
    name: 'run',
    question: questionSchema,
    answer: answerSchema,
    waitMsMax: runWaitMsMax,
    refusals: {noGrader, late, asked: runsBusy},
  });
  return {...queue, ask: (question) => queue.ask(randomUUID(), question)};
}
