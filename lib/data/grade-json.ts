/** The parts of a grade that are stored as JSON, checked on their way out: an older version may have written them. */
import {z} from 'zod';
import {figureSchema, figureSchemas} from '#lib/verdict/figure';
import type {Diagnostic, Evidence, FailureCategory, GroupScore, ToExplain} from '#lib/verdict/grade';
import {verdicts} from '#lib/verdict/verdict';

const verdictSchema = z.enum(verdicts);

const diagnosticSchema = z.object({
  line: z.number(),
  column: z.number(),
  endLine: z.number().optional(),
  endColumn: z.number().optional(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
});

const callsSchema = z.object({
  rows: z.array(
    z.object({
      number: z.number(),
      call: z.string(),
      returned: z.string().optional(),
      expected: z.string().optional(),
    }),
  ),
  failing: z.number().optional(),
  before: z.number(),
  after: z.number(),
});

/** Evidence that was stored before figures were one union has each under its own name. */
function withFigure(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const record = json as Readonly<Record<string, unknown>>;
  const name = Object.keys(figureSchemas).find((one) => typeof record[one] === 'object');
  return name === undefined ? json : {...record, figure: {kind: name, ...(record[name] as object)}};
}

const evidenceSchema = z.preprocess(
  withFigure,
  z.object({
    inputText: z.string(),
    expectedText: z.string().optional(),
    actualText: z.string(),
    sentence: z.string(),
    calls: callsSchema.optional(),
    difference: z.string().optional(),
    figure: figureSchema.optional(),
  }),
);

const clueSchema = z.object({
  group: z.string(),
  category: z.string().optional(),
  hint: z.string().optional(),
});

const toExplainSchema = z.object({
  verdict: verdictSchema,
  caseId: z.string().optional(),
  overran: z.literal(true).optional(),
});

const groupScoresSchema = z.array(z.object({title: z.string(), points: z.number(), earned: z.number()}));

export function readToExplain(json: unknown): ToExplain {
  return toExplainSchema.parse(json);
}

export function readGroupScores(json: unknown): GroupScore[] | undefined {
  return json === null || json === undefined ? undefined : groupScoresSchema.parse(json);
}

export function readDiagnostics(json: unknown): Diagnostic[] {
  return json === null || json === undefined ? [] : z.array(diagnosticSchema).parse(json);
}

export function readEvidence(json: unknown): Evidence | undefined {
  return json === null || json === undefined ? undefined : evidenceSchema.parse(json);
}

export function readFailureCategory(json: unknown): FailureCategory | undefined {
  return json === null || json === undefined ? undefined : clueSchema.parse(json);
}
