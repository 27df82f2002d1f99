import {defineCases} from '#lib/exercise-sdk/cases';
import {type CellMaker, type Row, rowsOf, type SqlInput} from '#lib/exercise-sdk/sql';

const visits = (rows: readonly Row[]): SqlInput => ({tables: {visits: rows}});

const referrerCharactersMax = 1000;

const usual: CellMaker = {
  prefix: 'https://example.org/search?query=how+to+make+a+page+fast&session=',
  scatter: 100_000,
  seed: 4,
};

const many = (rows: number, pages: number, referrer = usual): SqlInput => ({
  tables: {
    visits: {
      rows,
      columns: [
        {from: 1},
        {scatter: pages, from: 1, seed: 2},
        {since: '2026-01-01 00:00:00', step: 600, day: true},
        {scatter: 1000, seed: 3},
        referrer,
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    visits([[1, 0, '2026-01-01', 5, '']]),
    visits([[1, 1, '2026-01-01', null, '']]),
    {tables: {visits: {rows: 3, columns: []}}},
    visits([[1, 1, '2026-01-01', 5, 'x'.repeat(referrerCharactersMax + 1)]]),
  ],
  rules: ({tables: {visits: rows = []}}) => {
    const stray = rowsOf(rows).find(([, , , , referrer]) => String(referrer).length > referrerCharactersMax);
    return stray === undefined
      ? undefined
      : `visit ${stray[0]} has a referrer of more than ${referrerCharactersMax} characters`;
  },
  generate: (random, size) =>
    visits(
      random.array(
        random.int(0, size),
        (index): Row => [
          index + 1,
          random.int(1, 3),
          `2026-01-0${random.int(1, 9)}`,
          random.int(0, 1000),
          random.pick(['', 'news']),
        ],
      ),
    ),
  // The pages that are asked about have 250 visits each and come first, whatever the size: what grows are the others.
  demanding: (_random, size) => ({
    tables: {
      visits: {
        rows: 3000 + size * 2,
        columns: [
          {from: 1},
          {from: 1, every: 250},
          {since: '2026-01-01 00:00:00', step: 600, day: true},
          {scatter: 1000},
          {prefix: 'https://example.org/search?query=how+to+make+a+page+fast&session=', from: 100_000},
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
      input: visits([
        [1, 1, '2026-01-05', 300, 'news'],
        [2, 1, '2026-01-05', 950, ''],
        [3, 2, '2026-01-06', 120, ''],
      ]),
    },
    {id: 'none', group: 'few', category: 'no visits yet', input: visits([])},
    {id: 'busy-pages', group: 'large', category: 'hundreds of visits of each page', input: many(9000, 30)},
    {id: 'many-pages', group: 'large', category: 'many pages', input: many(12_000, 100)},
    {
      id: 'long-referrers',
      group: 'large',
      category: 'referrers of hundreds of characters',
      guards: 'An index that holds the referrers has many more pages to visit.',
      input: many(3600, 12, {pick: [`https://example.org/?query=${'how+to+'.repeat(130)}`]}),
    },
  ],
});
