/** What a proof has found, as its row keeps it and as pages of authors show it. For authors by right only. */
import {z} from 'zod';
import {submissionFolders} from '#lib/exercises/submission-folders';
import {verdicts} from '#lib/verdict/verdict';

const reasonSchema = z.object({file: z.string(), key: z.string().optional(), sentence: z.string()});

const cellSchema = z.object({verdict: z.enum(verdicts), operations: z.number()});
const rowSchema = z.object({
  path: z.string(),
  expected: z.enum(submissionFolders),
  /** Absent while it is being graded. */
  verdict: z.enum(verdicts).optional(),
  /** By the id of the case; what was not run is not there. */
  cells: z.record(z.string(), cellSchema),
});

const reportSchema = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      isSample: z.boolean(),
      operationsMax: z.number(),
    }),
  ),
  rows: z.array(rowSchema),
  reasons: z.array(reasonSchema),
  /** Of a wish to publish that was decided with this report. */
  publication: z
    .discriminatedUnion('kind', [
      z.object({kind: z.literal('published'), version: z.number()}),
      z.object({kind: z.literal('unchanged')}),
      z.object({kind: z.literal('refused'), sentences: z.array(z.string())}),
    ])
    .optional(),
});

export type ProofReport = z.infer<typeof reportSchema>;
export type ProofRow = z.infer<typeof rowSchema>;

export type ProofView = {
  readonly state: 'queued' | 'running' | 'done';
  /** Of the draft that the report is about. */
  readonly revision?: number;
  readonly isPublishing: boolean;
  readonly report?: ProofReport;
};

/** Undefined where the row was written by another release. */
export function readReport(json: unknown): ProofReport | undefined {
  const parsed = reportSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
