/** Databases as text, what a signature allows, and how rows are compared. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Row, rowsOf, type SqlInput} from '#lib/exercise-sdk/sql';
import {inputOf} from '#lib/kinds/inputs';
import {rowsDifference} from '#lib/kinds/sql/compare';
import {sqlKind} from '#lib/kinds/sql/kind';
import {shop} from '../../grader/sqlite/laboratory';

const bound = inputOf(shop);

const row = fc.tuple(
  fc.string({maxLength: 8}),
  fc.oneof(
    fc.constant(null),
    fc.double({noNaN: true, noDefaultInfinity: true}).filter((number) => !Object.is(number, -0)),
  ),
);
const images = fc.record({
  tables: fc.record({
    customers: fc
      .array(row, {maxLength: 6})
      .map((rows): Row[] => rows.map((cells, index) => [index, ...cells])),
  }),
  parameters: fc.record({least: fc.integer()}),
});

test('what is written of a database is read back as it was', () => {
  fc.assert(
    fc.property(images, (input) => {
      const read = bound.parse(bound.format(input));
      expect(read.ok ? {...(read.value as SqlInput)} : read).toMatchObject({
        parameters: input.parameters,
        tables: input.tables.customers.length === 0 ? {} : input.tables,
      });
    }),
  );
});

test.each([
  [
    "INSERT INTO customer VALUES (1, 'x', 1);",
    'Line 1: there is no table customer (did you mean customers?).',
  ],
  ["INSERT INTO customers VALUES (1, 'x');", 'Line 1: a row has 2 values for 3 columns (id, name, score).'],
  [
    "INSERT INTO customers VALUES (1, 'x', 'y');\n.parameter set :least 1",
    'Row 1 of customers: score must be a number, got "y".',
  ],
  [
    "INSERT INTO customers VALUES (1, 'a', 1), (1, 'b', 2);\n.parameter set :least 1",
    'Row 2 of customers has the same id as another row.',
  ],
  [
    'INSERT INTO customers VALUES (1, NULL, 1);\n.parameter set :least 1',
    'Row 1 of customers: name must not be NULL.',
  ],
  ["INSERT INTO customers (id, name) VALUES (1, 'a);", 'Line 1: the text is never closed by a quote.'],
  ['-- nothing', ':least is missing; add .parameter set :least ….'],
  ['DROP customers', 'Line 1: expected INSERT but found `DROP customers`.'],
])('a mistake in an own input is told with its place: %s', (text, message) => {
  expect(bound.parse(text)).toMatchObject({ok: false, message});
});

test('columns may be named in another order, and those that are not named hold NULL', () => {
  const read = bound.parse(
    "insert into customers (name, id) values ('a', 1) -- one\n, ('b', 2);\n.parameter set :least 3",
  );
  expect(read).toEqual({
    ok: true,
    value: {
      tables: {
        customers: [
          [1, 'a', null],
          [2, 'b', null],
        ],
      },
      parameters: {least: 3},
    },
  });
});

test('computed rows are the same every time, and as many as were asked for', () => {
  const made = {rows: 50, columns: [{from: 1}, {prefix: 'n', scatter: 7}, {pick: [1, null, 2]}]};
  expect(rowsOf(made)).toEqual(rowsOf(structuredClone(made)));
  expect(rowsOf(made)).toHaveLength(50);
  expect(new Set(rowsOf(made).map(([, name]) => name)).size).toBe(7);
});

const cells = fc.array(fc.tuple(fc.integer({min: 0, max: 3}), fc.constantFrom('a', 'b', null)), {
  maxLength: 8,
});

test('rows in another order answer the same where the order does not count', () => {
  fc.assert(
    fc.property(cells, (rows) => {
      expect(rowsDifference([...rows].reverse(), rows, false)).toBeUndefined();
    }),
  );
});

test('a row more or less is told, however often it is there already', () => {
  fc.assert(
    fc.property(
      cells.filter((rows) => rows.length > 0),
      (rows) => {
        expect(rowsDifference([...rows, rows[0]!], rows, false)).toMatchObject({
          extra: [rows[0]],
          missing: [],
        });
        expect(rowsDifference(rows.slice(1), rows, false)).toMatchObject({missing: [rows[0]], extra: []});
      },
    ),
  );
});

test('where the order counts, rows in another order differ', () => {
  expect(rowsDifference([[2], [1]], [[1], [2]], true)).toMatchObject({missing: [[1], [2]]});
  expect(rowsDifference([[1], [2]], [[1], [2]], true)).toBeUndefined();
});

test('smaller databases are smaller, and end', () => {
  let input: SqlInput = {
    tables: {
      customers: [
        [1, 'Ada', 2],
        [2, 'Ben', null],
      ],
    },
    parameters: {least: 9},
  };
  for (let step = 0; step < 200; step++) {
    const next: SqlInput | undefined = [...sqlKind.smaller(input)][0];
    if (next === undefined) return;
    expect(JSON.stringify(next).length).toBeLessThanOrEqual(JSON.stringify(input).length);
    input = next;
  }
  throw new Error('it never ends');
});
