/** The runtime of SQL in its hardened worker: what it answers, what it refuses, what it counts. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlInput} from '#lib/exercise-sdk/sql';
import type {Pool} from '#lib/grader/host/pool';
import {ask, askOnce, few, indexed, openLaboratory, rowsOfOutcome} from './laboratory';

let pool: Pool;
beforeAll(async () => {
  pool = await openLaboratory();
});
afterAll(() => pool.close());

const many: SqlInput = {
  tables: {customers: {rows: 5000, columns: [{from: 1}, {prefix: 'n', scatter: 1000}, {scatter: 9}]}},
  parameters: {least: 0},
};

test('a query answers with numbers, texts and NULL as they are, and takes parameters', async () => {
  const rows = rowsOfOutcome(await askOnce(pool, 'SELECT id, name, score FROM customers WHERE id >= :least'));
  expect(rows).toEqual([
    [2, 'Ben', null],
    [3, "O'Neil", 0.5],
  ]);
});

test('the worker is the hardened one, and its receipt names the version of the engine', async () => {
  const {engine} = await ask(pool, 'SELECT id FROM customers');
  expect(engine).toMatch(/^sqlite 3\.5\d\.\d+, node \d+/);
});

test('each case has a database of its own, whatever became of the one before', async () => {
  const source =
    'SELECT id FROM customers WHERE abs(CASE WHEN id = 7 THEN -9223372036854775807 - 1 ELSE id END) > 0';
  const bad: SqlInput = {tables: {customers: [[7, 'x', null]]}, parameters: {least: 0}};
  const {outcomes} = await ask(pool, source, {inputs: [few, bad, few]});
  expect([0, 1, 2].map((index) => outcomes.get(index)?.kind)).toEqual(['returned', 'threw', 'returned']);
  expect(rowsOfOutcome(outcomes.get(2))).toEqual(rowsOfOutcome(outcomes.get(0)));
});

test('the same answer takes the same steps on every run, on a fresh engine and on a used one', async () => {
  const source = 'SELECT name, COUNT(*) FROM customers GROUP BY name ORDER BY 2 DESC';
  const counts: number[] = [];
  for (let run = 0; run < 3; run++) {
    const {outcomes} = await ask(pool, source, {inputs: [many, few, many], operationsMax: 1_000_000});
    counts.push(outcomes.get(0)!.operations, outcomes.get(2)!.operations);
  }
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeGreaterThan(50_000);
});

test('a statement ends at the limit of its steps, not long after it', async () => {
  const outcome = await askOnce(pool, 'SELECT COUNT(*) FROM customers a, customers b', {
    inputs: [many],
    operationsMax: 20_000,
  });
  expect(outcome).toMatchObject({kind: 'limit', limit: 'operations'});
  expect((outcome as {operations: number}).operations).toBeGreaterThan(20_000);
  expect((outcome as {operations: number}).operations).toBeLessThan(22_000);
});

test('a common table expression may have any name, and none of its columns need be used', async () => {
  const source = 'WITH readings AS (SELECT id FROM customers) SELECT COUNT(*) FROM readings';
  expect(rowsOfOutcome(await askOnce(pool, source))).toEqual([[3]]);
});

test('a mistake is refused at its place before any case is run', async () => {
  const {refused} = await ask(pool, 'SELECT id\nFROM customers\nWHERE nmae = 1');
  expect(refused).toMatchObject({
    message: 'no such column: nmae (line 3)',
    diagnostics: [{line: 3, column: 7}],
  });
});

test.each([
  ['', 'There is no query yet: write a SELECT statement (line 1)'],
  ['-- nothing but this', 'There is no query yet: write a SELECT statement (line 1)'],
  ['SELECT 1; SELECT 2', 'The answer is one query; this is a second statement (line 1)'],
  ['SELECT id FROM customers WHERE id > :most', 'There is no parameter :most; there is :least (line 1)'],
  ['SELECT id FROM customers WHERE id > ?', 'There is no parameter ?; there is :least (line 1)'],
  ['EXPLAIN SELECT 1', 'EXPLAIN is not needed here: a Run shows the plan (line 1)'],
  ['\nSELEC 1', 'near "SELEC": syntax error (line 2)'],
])('what is no answer is refused in a sentence: %s', async (source, sentence) => {
  expect(await askOnce(pool, source)).toBe(sentence);
});

test('indexes are made, and the statements of the exercise are counted with them', async () => {
  const slow = await askOnce(pool, 'CREATE INDEX i ON customers (score)', {
    signature: indexed,
    inputs: [many],
    operationsMax: 500_000,
  });
  const fast = await askOnce(pool, 'CREATE INDEX i ON customers (name)', {
    signature: indexed,
    inputs: [many],
    operationsMax: 500_000,
  });
  expect(slow).toMatchObject({kind: 'returned'});
  expect((fast as {operations: number}).operations * 20).toBeLessThan(
    (slow as {operations: number}).operations,
  );
});

test.each([
  ['SELECT 1', 'The answer is made of CREATE INDEX statements (line 1)'],
  [
    'CREATE INDEX i ON customers (name);\nCREATE INDEX i ON customers (id)',
    'index i already exists (line 2)',
  ],
  [
    'CREATE INDEX i ON customers (name); DROP TABLE customers',
    'DROP TABLE is not allowed here: the answer is made of CREATE INDEX statements (line 1)',
  ],
])('what makes no index is refused: %s', async (source, sentence) => {
  expect(await askOnce(pool, source, {signature: indexed})).toBe(sentence);
});

test('memory has a bound, which ends the case and not the grader', async () => {
  const source = `WITH RECURSIVE r(n, s) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, hex(zeroblob(40000)) FROM r LIMIT 5000)
    SELECT COUNT(*) FROM (SELECT s FROM r ORDER BY s, n)`;
  expect(await askOnce(pool, source, {operationsMax: 5_000_000, memoryMbMax: 16})).toMatchObject({
    kind: 'limit',
    limit: 'memory',
  });
  expect(rowsOfOutcome(await askOnce(pool, 'SELECT id FROM customers WHERE id = 1'))).toEqual([[1]]);
});
