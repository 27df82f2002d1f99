/** Receipts on the command line: reads one, says what has changed since it was written, and whether its verdict came out again. */
import {createHash} from 'node:crypto';
import {z} from 'zod';
import {count} from '#lib/base/count';
import {err, ok, type Result} from '#lib/base/result';
import {languageNames} from '#lib/languages/browser';
import type {Grade} from '#lib/verdict/grade';
import {verdicts, verdictTitles} from '#lib/verdict/verdict';

const receiptSchema = z.object({
  exercise: z.string(),
  version: z.number(),
  language: z.enum(languageNames),
  sourceHash: z.string(),
  seed: z.number().int(),
  engine: z.string(),
  graderVersion: z.number(),
});

/** What `grade --json` prints holds the receipt and what it led to; a receipt alone has nothing to compare with. */
const gradeSchema = z.object({
  receipt: receiptSchema,
  verdict: z.enum(verdicts),
  operations: z.number(),
});

export type Recorded = {
  readonly receipt: z.infer<typeof receiptSchema>;
  readonly outcome?: Pick<Grade, 'verdict' | 'operations'>;
};

export function readReceipt(file: string, text: string): Result<Recorded, string> {
  const refusal = err(`${file} is not a receipt: give it what "npm run grade -- … --json" printed.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refusal;
  }
  const grade = gradeSchema.safeParse(json);
  if (grade.success) {
    const {receipt, verdict, operations} = grade.data;
    return ok({receipt, outcome: {verdict, operations}});
  }
  const receipt = receiptSchema.safeParse(json);
  return receipt.success ? ok({receipt: receipt.data}) : refusal;
}

/** A sentence when the source is not the one that was graded: then there is nothing to replay. */
export function otherSource({receipt}: Recorded, file: string, source: string): string | undefined {
  if (createHash('sha256').update(source).digest('hex') === receipt.sourceHash) return undefined;
  return `${file} is not the source of this receipt: its content has changed.`;
}

/** What is no longer as it was; each may be why a verdict or a count is another now. */
export function changesSince({receipt}: Recorded, now: Grade['receipt']): string[] {
  const changes: string[] = [];
  const compare = (what: string, before: string | number, after: string | number): void => {
    if (before !== after) changes.push(`${what} has changed: the receipt says ${before}, this is ${after}.`);
  };
  compare('The version of the exercise', receipt.version, now.version);
  compare('The engine', receipt.engine, now.engine);
  compare('The version of the grader', receipt.graderVersion, now.graderVersion);
  return changes;
}

export type Comparison = {readonly isSame: boolean; readonly sentence: string};

export function compareOutcome({outcome}: Recorded, grade: Grade): Comparison {
  const now = `${verdictTitles[grade.verdict]}, ${count(grade.operations, 'step')}`;
  if (outcome === undefined) {
    return {isSame: true, sentence: `${now}. The receipt does not say what came out then.`};
  }
  if (outcome.verdict === grade.verdict && outcome.operations === grade.operations) {
    return {isSame: true, sentence: `Reproduced: ${now}.`};
  }
  const then = `${verdictTitles[outcome.verdict]}, ${count(outcome.operations, 'step')}`;
  return {isSame: false, sentence: `Not reproduced: then ${then}; now ${now}.`};
}
