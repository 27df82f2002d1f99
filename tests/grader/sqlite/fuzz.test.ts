/**
 * Made-up statements against the runtime of SQL: whatever they are, the worker answers within its limits, loses no case to a
 * crash, and judges the next answer as ever.
 */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Pool} from '#lib/grader/host/pool';
import {ask, askOnce, few, indexed, openLaboratory, rowsOfOutcome, shop} from './laboratory';

const statementsTried = 200;

let pool: Pool;
beforeAll(async () => {
  pool = await openLaboratory();
});
afterAll(() => pool.close());

const extremes = fc.constantFrom(
  'NULL',
  '0',
  '-1',
  '1e308',
  '9223372036854775807',
  '-9223372036854775808',
  "''",
  "'a'",
  "x'00'",
  'id',
  'name',
  'score',
  ':least',
  'zeroblob(99999)',
  "printf('%99999d', 1)",
  '1.5',
  "'%%%'",
  'TRUE',
  'customers.id',
  'rowid',
);
const functions = fc.constantFrom(
  'abs',
  'char',
  'coalesce',
  'concat',
  'concat_ws',
  'count',
  'date',
  'format',
  'glob',
  'group_concat',
  'hex',
  'iif',
  'instr',
  'json',
  'json_array',
  'json_extract',
  'json_group_array',
  'lag',
  'length',
  'like',
  'lower',
  'ltrim',
  'max',
  'median',
  'min',
  'ntile',
  'power',
  'printf',
  'quote',
  'rank',
  'replace',
  'round',
  'row_number',
  'strftime',
  'substr',
  'sum',
  'timediff',
  'total',
  'trim',
  'unhex',
  'unicode',
  'upper',
  'zeroblob',
  'random',
  'load_extension',
  'sqlite_version',
  'fts5',
  'rtreecheck',
  'unknown',
);
const operators = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '||',
  '=',
  '<>',
  '<',
  'IS',
  'IN',
  'LIKE',
  'GLOB',
  'AND',
  'OR',
  '->',
  '->>',
  '<<',
  '&',
  'COLLATE',
  'MATCH',
);

const {query} = fc.letrec<{expression: string; query: string; source: string}>((tie) => ({
  expression: fc.oneof(
    {maxDepth: 5, withCrossShrink: true},
    extremes,
    fc
      .tuple(tie('expression'), operators, tie('expression'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc
      .tuple(functions, fc.array(tie('expression'), {maxLength: 4}))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc.tuple(functions, tie('expression')).map(([name, one]) => `${name}(${one}) OVER (ORDER BY ${one})`),
    tie('expression').map((one) => `CASE WHEN ${one} THEN ${one} ELSE NULL END`),
    tie('expression').map((one) => `CAST(${one} AS INTEGER)`),
    tie('query').map((inner) => `(${inner})`),
    tie('query').map((inner) => `EXISTS (${inner})`),
  ),
  source: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(
      'customers',
      'customers a, customers b',
      'sqlite_schema',
      'pragma_table_list',
      "json_each('[1]')",
      'customers NATURAL JOIN customers',
    ),
    tie('query').map((inner) => `(${inner}) AS inner_${inner.length % 7}`),
    fc.tuple(tie('source'), tie('source')).map(([left, right]) => `${left} LEFT JOIN ${right}`),
  ),
  query: fc.oneof(
    {maxDepth: 4},
    fc
      .tuple(
        fc.array(tie('expression'), {minLength: 1, maxLength: 4}),
        tie('source'),
        tie('expression'),
        tie('expression'),
      )
      .map(
        ([columns, source, where, order]) =>
          `SELECT ${columns.join(', ')} FROM ${source} WHERE ${where} ORDER BY ${order}`,
      ),
    tie('expression').map((one) => `SELECT ${one}`),
    fc.tuple(tie('query'), tie('query')).map(([left, right]) => `${left} UNION ${right}`),
    tie('expression').map(
      (one) => `WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE ${one}) SELECT n FROM r`,
    ),
    fc
      .tuple(tie('expression'), tie('source'))
      .map(([one, source]) => `SELECT ${one}, COUNT(*) FROM ${source} GROUP BY 1 HAVING ${one}`),
  ),
}));
const noise = fc
  .array(
    fc.constantFrom(
      'SELECT',
      'FROM',
      'customers',
      '(',
      ')',
      ';',
      ',',
      'INSERT',
      'INTO',
      'VALUES',
      'CREATE',
      'INDEX',
      'ON',
      'name',
      'ATTACH',
      "'x'",
      'AS',
      'PRAGMA',
      'VACUUM',
      'BEGIN',
      'WITH',
      '*',
      '1',
      'TEMP',
      'TABLE',
      'TRIGGER',
      'DROP',
      'UPDATE',
      'SET',
      '=',
      'DELETE',
      'REINDEX',
      '--',
      '/*',
      '\n',
    ),
    {maxLength: 12},
  )
  .map((words) => words.join(' '));
const indexes = fc
  .array(
    fc.tuple(
      fc.array(
        fc.oneof(
          extremes,
          functions.map((name) => `${name}(name)`),
        ),
        {minLength: 1, maxLength: 4},
      ),
      extremes,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) =>
    all
      .map(([parts, where], at) => `CREATE INDEX i${at} ON customers (${parts.join(', ')}) WHERE ${where};`)
      .join('\n'),
  );

const anything = fc.oneof(
  {arbitrary: query, weight: 6},
  {arbitrary: noise, weight: 2},
  {arbitrary: fc.string({maxLength: 60}), weight: 1},
);
const attempts = fc.oneof(
  anything.map((source) => ({source, signature: shop})),
  fc.oneof(indexes, noise, query).map((source) => ({source, signature: indexed})),
);

test('whatever a statement is, it is answered within its limits, and the next answer is right', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(attempts, async ({source, signature}) => {
      const {refused, outcomes} = await ask(pool, source, {
        signature,
        inputs: [few, few],
        operationsMax: 200_000,
      });
      const kinds = refused === undefined ? [0, 1].map((index) => outcomes.get(index)?.kind) : ['refused'];
      for (const kind of kinds) {
        expect(['refused', 'returned', 'threw', 'limit']).toContain(kind);
        seen.set(kind!, (seen.get(kind!) ?? 0) + 1);
      }
      // The same statement on the same database ends in the same way, after the same steps.
      const [first, second] = [outcomes.get(0), outcomes.get(1)];
      if (first?.kind !== 'limit' || first.limit === 'operations') {
        expect(second?.kind).toBe(first?.kind);
        expect(second?.operations).toBe(first?.operations);
      }
      expect(rowsOfOutcome(await askOnce(pool, 'SELECT id FROM customers WHERE id >= :least'))).toEqual([
        [2],
        [3],
      ]);
    }),
    {numRuns: statementsTried},
  );
  // Nothing but refusals would prove little; two cases each, so some ten statements are rare but enough.
  const ran = (seen.get('returned') ?? 0) + (seen.get('threw') ?? 0) + (seen.get('limit') ?? 0);
  expect(ran).toBeGreaterThan(6);
});
