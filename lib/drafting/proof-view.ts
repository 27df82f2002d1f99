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
      referenceOperations: z.number(),
    }),
  ),
  rows: z.array(rowSchema),
  /** As the statement shows them. */
  samples: z.array(
    z.object({
      id: z.string(),
      inputText: z.string(),
      expectedText: z.string().optional(),
      explanation: z.string().optional(),
    }),
  ),
  /** While solutions are being graded: of the report before. */
  reasons: z.array(reasonSchema),
  /** What limits the counts of accepted solutions ask for. */
  limits: z
    .object({
      operationsFactor: z.number(),
      /** The least that leaves every accepted solution half of its limit; absent where none needs more than operationsMin. */
      proposedFactor: z.number().optional(),
      /** The accepted solution that uses most, as a share of its limit, and where. */
      costliest: z.object({path: z.string(), caseId: z.string(), share: z.number()}).optional(),
    })
    .optional(),
  /** Mutants of the reference that no case tells from it. */
  suggestions: z
    .array(z.object({id: z.string(), kind: z.string(), line: z.number(), source: z.string()}))
    .optional(),
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
  readonly isSuggesting: boolean;
  readonly report?: ProofReport;
};

/** Undefined where the row was written by another release. */
export function readReport(json: unknown): ProofReport | undefined {
  const parsed = reportSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

/** A draft as it is followed while it is written: what to read again, and what its proof has found. */
export type DraftState = {
  readonly revision: number;
  /** By path. */
  readonly files: Readonly<Record<string, number>>;
  readonly proof: ProofView;
};
