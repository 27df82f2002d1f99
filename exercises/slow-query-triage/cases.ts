import {defineCases} from '#lib/exercise-sdk/cases';
import type {Row, SqlInput} from '#lib/exercise-sdk/sql';

const log = (rows: readonly (readonly [string, number | null, number, number])[]): SqlInput => ({
  tables: {log: rows.map((row, index): Row => [index + 1, ...row])},
});

const long = (rows: number, perShape: number): SqlInput => ({
  tables: {
    log: {
      rows,
      columns: [
        {from: 1},
        {prefix: 'SELECT ', scatter: Math.max(1, Math.floor(rows / perShape)), seed: 1},
        {pick: [1, 2, 3, 50, 700, null], seed: 2},
        {scatter: 5000, seed: 3},
        {scatter: 20, seed: 4},
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    log([['a', -1, 0, 0]]),
    {tables: {log: [[1, null, 1, 1, 1]]}},
    {tables: {log: [[1, 'a', 1.5, 1, 1]]}},
  ],
  generate: (random, size) =>
    log(
      random.array(random.int(0, Math.min(size, 12)), () => [
        random.pick(['a', 'b', 'c', 'A', 'B']),
        random.pick([null, 0, 1, 5, 5, 100]),
        random.int(0, 9),
        random.pick([0, 0, 1, 2]),
      ]),
    ),
  demanding: (_random, size) => long(size, 6),
  cases: [
    {
      id: 'four-shapes',
      group: 'samples',
      sample: true,
      explanation: 'The slowest single statement is the report; the lookup costs more in all.',
      input: log([
        ['lookup ?', 40, 1000, 1],
        ['report ?', 90, 5000, 100],
        ['lookup ?', 60, 1000, 1],
        ['insert ?', 2, 0, 0],
        ['lookup ?', null, 400, 0],
        ['delete ?', 1, 1, 1],
      ]),
    },
    {
      id: 'empty',
      group: 'nulls',
      category: 'an empty log',
      guards: 'An empty log must give no rows.',
      input: log([]),
    },
    {
      id: 'all-cancelled',
      group: 'nulls',
      category: 'shapes that were always cancelled',
      input: log([
        ['a ?', null, 10, 0],
        ['b ?', null, 20, 0],
        ['b ?', null, 5, 0],
        ['c ?', 0, 1, 1],
      ]),
    },
    {
      id: 'nothing-read',
      group: 'nulls',
      category: 'rows returned without any being read',
      input: log([['a ?', 1, 0, 3]]),
    },
    {
      id: 'some-cancelled',
      group: 'nulls',
      category: 'some runs cancelled',
      input: log([
        ['a ?', 10, 4, 2],
        ['a ?', null, 100, 0],
        ['a ?', 30, 6, 3],
        ['b ?', 25, 7, 2],
      ]),
    },
    {
      id: 'equal-totals',
      group: 'ties',
      category: 'shapes of equal totals',
      input: log([
        ['d ?', 5, 1, 1],
        ['b ?', 5, 1, 1],
        ['e ?', 5, 1, 1],
        ['a ?', 5, 1, 1],
        ['c ?', 5, 1, 1],
      ]),
    },
    {
      id: 'letter-case',
      group: 'ties',
      category: 'shapes that differ in case',
      input: log([
        ['a ?', 5, 1, 1],
        ['A ?', 3, 1, 1],
        ['B ?', 5, 1, 1],
      ]),
    },
    {
      id: 'often-and-seldom',
      group: 'ties',
      category: 'one shape slow once, another fast but often',
      input: log([
        ['slow ?', 100, 10, 3],
        ...Array.from({length: 30}, () => ['fast ?', 4, 9, 2] as const),
        ['middle ?', 60, 1, 1],
        ['middle ?', 50, 1, 0],
        ['rare ?', 99, 1, 1],
      ]),
    },
    {
      id: 'ratio-of-sums',
      group: 'ties',
      category: 'runs that read very different numbers of rows',
      input: log([
        ['a ?', 10, 1_000_000, 1],
        ['a ?', 10, 2, 2],
        ['a ?', 10, 3, 1],
        ['b ?', 1, 7, 2],
      ]),
    },
    {id: 'long', group: 'large', category: 'a long log of many shapes', input: long(6000, 6)},
    {id: 'few-shapes', group: 'large', category: 'a long log of few shapes', input: long(6000, 1000)},
  ],
});
