/** What an SQL exercise declares: the tables, and either the result of a query or the statements that indexes have to speed up. */
import {z} from 'zod';
import type {SignatureOf} from '#lib/kinds/kind';
import {identifier, parameter} from '#lib/values/signature';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a snake_case name of at most 40 letters, digits and _');
const cell = z.union([z.number(), z.string(), z.null()]);
const cellType = z.enum(['integer', 'real', 'text']);

const column = z.strictObject({
  name,
  type: cellType,
  nullable: z.boolean().optional().describe('true: the column may hold NULL.'),
  values: z.array(cell).min(1).max(30).optional().describe('The only values that it may hold.'),
  min: z.number().optional().describe('Least number.'),
  max: z.number().optional().describe('Greatest number.'),
  about: z.string().max(160).optional().describe('What it holds, as the schema shows it.'),
});

const table = z.strictObject({
  name,
  columns: z.array(column).min(1).max(16),
  key: z.array(name).min(1).max(4).describe('The columns of the primary key.'),
  indexes: z.array(z.string().max(400)).max(6).default([]).describe('CREATE INDEX statements.'),
  about: z.string().max(200).optional().describe('What a row stands for.'),
});

const resultColumn = z.strictObject({name: z.string().min(1).max(60), type: cellType});

const query = z.strictObject({
  form: z.literal('query'),
  columns: z.array(resultColumn).min(1).max(16).describe('What the query returns, in this order.'),
  ordered: z.boolean().describe('true: the order of the rows counts; the statement says which it is.'),
  given: z
    .string()
    .max(4000)
    .optional()
    .describe('A right query that is too slow: what the candidate begins with.'),
});

const maker = z.strictObject({
  from: z.number().optional(),
  step: z.number().optional(),
  every: z.int().min(1).optional(),
  scatter: z.int().min(1).optional(),
  cycle: z.array(cell).min(1).max(100).optional(),
  pick: z.array(cell).min(1).max(100).optional(),
  seed: z.int().optional(),
  prefix: z.string().max(120).optional(),
  since: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    .optional(),
  day: z.boolean().optional(),
});
export const cellMaker = maker;

const statement = z.strictObject({
  says: z.string().min(1).max(120).describe('What it is for, as a noun phrase.'),
  sql: z.string().min(1).max(2000),
  times: z.int().min(1).max(1000).default(1).describe('How often it is run.'),
  binds: z.record(name, maker).optional().describe('The values of :name in its nth run.'),
});

const indexes = z.strictObject({
  form: z.literal('indexes'),
  workload: z.array(statement).min(1).max(12).describe('What is run and counted once the indexes are there.'),
  indexesMax: z.int().min(1).max(8).describe('How many indexes may be created.'),
});

export const sqlSignature = z.strictObject({
  name: identifier.default('answer'),
  tables: z.array(table).min(1).max(8),
  parameters: z.array(parameter).max(6).default([]).describe('Values of :name in the answer.'),
  rowsMax: z.int().min(1).max(50_000).describe('Rows of all tables together.'),
  answer: z.discriminatedUnion('form', [query, indexes]),
});

export type SqlSignature = SignatureOf<'sql', typeof sqlSignature>;
export type SqlTable = SqlSignature['tables'][number];
export type SqlColumn = SqlTable['columns'][number];
