/** Examples to check, for web servers that have no grader of their own. */
import type {PgBoss} from 'pg-boss';
import {z} from 'zod';
import {runWaitMsMax} from '#lib/base/limits';
import type {Refusal} from '#lib/base/result';
import type {Database} from '#lib/database/database';
import type {ExamplesQuestion} from '#lib/submissions/answer-examples';
import {runsBusy} from '#lib/submissions/answer-run';
import {type AskQueue, openAskQueue} from '#lib/submissions/ask-queue';
import type {ExamplesResult} from '#lib/verdict/examples';

const noGrader: Refusal = {
  kind: 'busy',
  message: 'No grader is at work just now. Your examples are kept; check them again in a few minutes.',
};
const late: Refusal = {
  kind: 'busy',
  message: 'The graders have too much to do just now. Your examples are kept; check them again in a minute.',
};

export type ExamplesQueue = AskQueue<ExamplesQuestion, ExamplesResult>;

export function openExamplesQueue(boss: PgBoss, database: Database): Promise<ExamplesQueue> {
  return openAskQueue<ExamplesQuestion, ExamplesResult>(boss, database, {
    name: 'examples',
    question: z.object({
      exerciseVersionId: z.string(),
      examples: z.array(z.object({input: z.string(), expected: z.string()})),
    }),
    answer: z
      .looseObject({examples: z.array(z.looseObject({id: z.string(), isRight: z.boolean()}))})
      .transform((value) => value as unknown as ExamplesResult),
    waitMsMax: runWaitMsMax,
    refusals: {noGrader, late, asked: runsBusy},
  });
}
