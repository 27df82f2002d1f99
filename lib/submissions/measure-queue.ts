/** Measurements for web servers that have no grader of their own: one of each account at a time, whichever server asks. */
import type {PgBoss} from 'pg-boss';
import {z} from 'zod';
import {measureWaitMsMax} from '#lib/base/limits';
import type {Refusal} from '#lib/base/result';
import {complexitySchema} from '#lib/data/complexity-json';
import type {Database} from '#lib/database/database';
import {type MeasureQuestion, measurementsBusy} from '#lib/submissions/answer-measurement';
import {type AskQueue, openAskQueue} from '#lib/submissions/ask-queue';
import {languageSchema} from '#lib/submissions/code';
import type {Complexity} from '#lib/verdict/complexity';

export const alreadyMeasuring: Refusal = {
  kind: 'busy',
  message: 'Another of your submissions is being measured. Ask again when it is done.',
};
const noGrader: Refusal = {
  kind: 'busy',
  message: 'No grader is at work just now. Ask again in a few minutes.',
};

/** The id of a question is its account's. */
export type MeasureQueue = AskQueue<MeasureQuestion, Complexity>;

export function openMeasureQueue(boss: PgBoss, database: Database): Promise<MeasureQueue> {
  return openAskQueue<MeasureQuestion, Complexity>(boss, database, {
    name: 'measure',
    question: z.object({
      language: languageSchema,
      source: z.string(),
      exerciseVersionId: z.string(),
      seed: z.number(),
    }),
    answer: complexitySchema,
    waitMsMax: measureWaitMsMax,
    refusals: {noGrader, late: measurementsBusy, asked: alreadyMeasuring},
  });
}
