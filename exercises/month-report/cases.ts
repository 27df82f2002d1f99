import {defineCases} from '#lib/exercise-sdk/cases';
import {isMomentOf, type Row, type SqlInput} from '#lib/exercise-sdk/sql';

const orders = (month: string, rows: readonly Row[]): SqlInput => ({
  tables: {orders: rows},
  parameters: {month},
});

/** `rows` orders a minute apart, the first twenty of them at the end of January. */
const minutes = (rows: number): SqlInput => ({
  tables: {
    orders: {rows, columns: [{from: 1}, {since: '2026-01-31 23:40:00', step: 60}, {scatter: 9000}]},
  },
  parameters: {month: '2026-01'},
});

export default defineCases<SqlInput>({
  badInputs: [
    orders('2026-13', []),
    orders('2026-01', [[1, 'today', 5]]),
    orders('2026-02', [[1, '2026-02-31 10:00:00', 5]]),
    orders('2026-01', [[1, '2026-01-01 00:00:00', -5]]),
    {tables: {}},
  ],
  rules: ({tables: {orders: rows = []}}) => {
    if ('columns' in rows) return undefined;
    const stray = rows.find(([, at]) => !isMomentOf(2026, at));
    return stray === undefined ? undefined : `order ${stray[0]} has no moment of 2026`;
  },
  generate: (random, size) =>
    orders(
      random.pick(['2026-01', '2026-02', '2026-12']),
      random.array(
        random.int(0, Math.min(size, 12)),
        (index): Row => [
          index + 1,
          `2026-${random.pick(['01-01', '01-31', '02-01', '02-28', '03-01', '03-30', '12-01', '12-31'])} ${random.pick(['00:00:00', '12:30:00', '23:59:59'])}`,
          random.int(0, 9),
        ],
      ),
    ),
  demanding: (_random, size) => minutes(400 + size),
  cases: [
    {
      id: 'january',
      group: 'samples',
      sample: true,
      explanation: 'The order of the 31st at noon belongs to January, the one at midnight to February.',
      input: orders('2026-01', [
        [1, '2026-01-01 00:00:00', 1000],
        [2, '2026-01-31 12:00:00', 500],
        [3, '2026-02-01 00:00:00', 900],
        [4, '2026-03-05 10:00:00', 50],
      ]),
    },
    {
      id: 'last-moment',
      group: 'edges',
      category: 'the last moment of a month',
      input: orders('2026-03', [
        [1, '2026-03-31 23:59:59', 7],
        [2, '2026-04-01 00:00:00', 9],
      ]),
    },
    {
      id: 'first-moment',
      group: 'edges',
      category: 'the first moment of a month',
      input: orders('2026-06', [
        [1, '2026-05-31 23:59:59', 7],
        [2, '2026-06-01 00:00:00', 9],
      ]),
    },
    {
      id: 'december',
      group: 'edges',
      category: 'the last month of the year',
      input: orders('2026-12', [
        [1, '2026-12-31 23:59:59', 3],
        [2, '2026-12-31 08:00:00', 4],
        [3, '2026-01-01 08:00:00', 5],
      ]),
    },
    {
      id: 'february',
      group: 'edges',
      category: 'a short month',
      input: orders('2026-02', [
        [1, '2026-02-28 20:00:00', 3],
        [2, '2026-03-01 00:00:00', 4],
      ]),
    },
    {
      id: 'equal-totals',
      group: 'edges',
      category: 'orders of equal totals',
      input: orders('2026-05', [
        [1, '2026-05-02 08:00:00', 5],
        [2, '2026-05-03 08:00:00', 5],
      ]),
    },
    {
      id: 'free-order',
      group: 'edges',
      category: 'an order whose total is 0',
      input: orders('2026-04', [[1, '2026-04-03 10:00:00', 0]]),
    },
    {id: 'no-orders', group: 'empty', category: 'no orders at all', input: orders('2026-01', [])},
    {
      id: 'other-months',
      group: 'empty',
      category: 'orders of other months alone',
      input: orders('2026-07', [
        [1, '2026-06-30 23:00:00', 3],
        [2, '2026-08-01 00:00:00', 4],
      ]),
    },
    {id: 'many', group: 'large', category: 'thousands of orders of another month', input: minutes(6000)},
  ],
});
