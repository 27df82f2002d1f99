/** What came out of an answer, read without trust: the rows of a query, or the indexes and what their statements took. Pure. */
import {z} from 'zod';
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {type Problem, problem} from '#lib/values/problem';

const value = z.union([z.number(), z.string(), z.null(), z.object({other: z.string()})]);
const count = z.number().nonnegative();
const told = {
  steps: count,
  work: z.object({steps: count, pages: count, scanned: count, sorts: count, automatic: count}),
  plan: z.array(z.object({id: z.number(), parent: z.number(), detail: z.string()})),
};

const rows = z.object({
  ...told,
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  reals: z.array(z.boolean()),
  before: count.optional(),
});
const indexes = z.object({
  indexes: z.array(z.string()),
  statements: z.array(z.object({...told, rows: count})),
  before: z.array(count).optional(),
});

export type Value = z.infer<typeof value>;
export type RowsOutput = z.infer<typeof rows>;
export type IndexesOutput = z.infer<typeof indexes>;
export type Told = Pick<RowsOutput, 'steps' | 'work' | 'plan'>;

export function readRows(output: unknown): RowsOutput | undefined {
  return rows.safeParse(output).data;
}

export function readIndexes(output: unknown): IndexesOutput | undefined {
  return indexes.safeParse(output).data;
}

export function outputProblem({answer}: SqlSignature, output: unknown): Problem | undefined {
  if (answer.form === 'indexes') {
    const read = readIndexes(output);
    if (read === undefined) return problem('must be what the statements took');
    return read.indexes.length > answer.indexesMax
      ? problem(`creates ${read.indexes.length} indexes; at most ${answer.indexesMax} are allowed`)
      : undefined;
  }
  const read = readRows(output);
  if (read === undefined) return problem('must be the rows of a query');
  const misfit = columnMisfit(answer, read);
  return misfit === undefined ? undefined : problem(misfit);
}

type QueryAnswer = Extract<SqlSignature['answer'], {form: 'query'}>;

/** What is wrong with the columns, in words that go on from `the query`. */
export function columnMisfit(
  {columns}: QueryAnswer,
  {columns: found, rows, reals}: RowsOutput,
): string | undefined {
  const wanted = columns.map(({name}) => name);
  const same =
    found.length === wanted.length &&
    wanted.every((name, index) => name.toLowerCase() === found[index]!.toLowerCase());
  if (!same) return `returns the columns ${found.join(', ')}; the statement asks for ${wanted.join(', ')}`;
  for (const [index, {name, type}] of columns.entries()) {
    for (const row of rows) {
      const problem = typeProblem(type, row[index] ?? null, reals[index] === true);
      if (problem !== undefined)
        return `returns ${problem} in the column ${name}, which holds ${plural[type]}`;
    }
  }
  return undefined;
}

const plural = {integer: 'whole numbers', real: 'numbers', text: 'texts'} as const;

function typeProblem(type: keyof typeof plural, cell: Value, hasReals: boolean): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'object') return cell.other;
  if (type === 'text') return typeof cell === 'string' ? undefined : `the number ${cell}`;
  if (typeof cell === 'string') return `the text '${cell}'`;
  if (type === 'integer' && (hasReals || !Number.isInteger(cell))) {
    return Number.isInteger(cell) ? `${cell.toFixed(1)}` : String(cell);
  }
  return undefined;
}
