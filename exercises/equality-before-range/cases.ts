import {defineCases} from '#lib/exercise-sdk/cases';
import type {CellMaker, Row, SqlInput} from '#lib/exercise-sdk/sql';

const payments = (rows: readonly Row[]): SqlInput => ({tables: {payments: rows}});

/** One in twenty is to be reviewed, and stays so whatever the shop: 20 and the numbers of shops share no order. */
const status: CellMaker = {pick: ['review', ...Array.from({length: 19}, () => 'settled')], seed: 3};

const many = (rows: number, shops: number, statuses = status): SqlInput => ({
  tables: {
    payments: {
      rows,
      columns: [
        {from: 1},
        {scatter: shops, from: 1, seed: 5},
        statuses,
        {since: '2026-01-01 00:00:00', scatter: 10_000_000, seed: 7},
        {scatter: 9000, seed: 8},
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    payments([[1, 0, 'review', '2026-01-01 00:00:00', 5]]),
    payments([[1, 1, 'lost', '2026-01-01 00:00:00', 5]]),
    [],
  ],
  generate: (random, size) =>
    payments(
      random.array(
        random.int(0, size),
        (index): Row => [
          index + 1,
          random.int(1, 3),
          random.pick(['settled', 'review', 'failed']),
          `2026-02-0${random.int(1, 9)} 10:00:00`,
          random.int(0, 9),
        ],
      ),
    ),
  // The shops that are asked about have forty payments each, whatever the size: what grows are the others.
  demanding: (_random, size) => ({
    tables: {
      payments: {
        rows: 800 + size * 4,
        columns: [
          {from: 1},
          {from: 1, every: 40},
          {cycle: ['settled', 'settled', 'settled', 'review', 'settled', 'settled', 'failed', 'settled']},
          {since: '2026-01-01 00:00:00', scatter: 10_000_000},
          {scatter: 9000},
        ],
      },
    },
  }),
  cases: [
    {
      id: 'a-few',
      group: 'samples',
      sample: true,
      explanation: 'The steps of the reference; a Run shows the plan of each statement with your index.',
      input: payments([
        [1, 1, 'settled', '2026-02-01 09:00:00', 900],
        [2, 1, 'review', '2026-02-03 09:30:00', 50],
        [3, 2, 'review', '2026-02-02 08:00:00', 70],
        [4, 1, 'failed', '2026-02-07 12:00:00', 10],
      ]),
    },
    {id: 'none', group: 'few', category: 'no payments yet', input: payments([])},
    {
      id: 'one-second',
      group: 'few',
      category: 'two payments of one shop in one second',
      guards: 'Payments may be equal in all but their id, so that an index of them cannot be UNIQUE.',
      input: payments([
        [1, 1, 'review', '2026-02-03 09:30:00', 50],
        [2, 1, 'review', '2026-02-03 09:30:00', 70],
      ]),
    },
    {id: 'large-shops', group: 'large', category: 'shops with hundreds of payments', input: many(12_000, 20)},
    {
      id: 'all-to-be-reviewed',
      group: 'large',
      category: 'shops with hundreds of payments, all of which are to be reviewed',
      input: many(8000, 20, {pick: ['review']}),
    },
    {id: 'small-shops', group: 'large', category: 'many small shops', input: many(10_000, 250)},
  ],
});
