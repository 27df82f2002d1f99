/**
 * Results of cases as a submission keeps them: one list in the package's order, `[id, group, verdict, operations, cpuMs]` each.
 * As rows of their own they were two thirds of the database, and twenty-five writes for each verdict.
 */
import {z} from 'zod';
import type {SampleView} from '#lib/data/submission-views';
import {samplesGroup} from '#lib/exercises/samples';
import type {CaseResult} from '#lib/verdict/grade';
import {verdicts} from '#lib/verdict/verdict';

type StoredCase = readonly [id: string, group: string, verdict: string, operations: number, cpuMs: number];

const storedSchema = z.array(z.tuple([z.string(), z.string(), z.enum(verdicts), z.number(), z.number()]));

export function storedCases(results: readonly CaseResult[]): StoredCase[] {
  return results.map(({id, group, verdict, operations, cpuMs}) => [
    id,
    group,
    verdict,
    Math.round(operations),
    cpuMs,
  ]);
}

/** The results in such a list; none where there is no list yet. */
export function readCases(json: unknown): CaseResult[] {
  if (json === null || json === undefined) return [];
  return storedSchema
    .parse(json)
    .map(([id, group, verdict, operations, cpuMs]) => ({id, group, verdict, operations, cpuMs}));
}

/** SQL of those of the samples in the column `cases` of `s`: results of hidden cases do not leave the database. */
export const samplesInSql = `(SELECT jsonb_agg(c ORDER BY n) FROM jsonb_array_elements(s.cases) WITH ORDINALITY AS one(c, n) WHERE c->>1 = '${samplesGroup}')`;

export function sampleViews(json: unknown): SampleView[] {
  return readCases(json).map(({id, verdict, operations, cpuMs}) => ({id, verdict, operations, cpuMs}));
}
