import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import type {Row, SqlInput} from '#lib/exercise-sdk/sql';

const tickets = (rows: readonly Row[]): SqlInput => ({tables: {tickets: rows}});

function some(random: Random, size: number): SqlInput {
  return tickets(
    random.array(
      random.int(0, size),
      (index): Row => [
        index + 1,
        random.int(1, 3),
        random.boolean(0.2) ? null : random.int(1, 3),
        `2026-01-${random.int(10, 31)} 10:00:00`,
        random.pick(['printer', 'password']),
      ],
    ),
  );
}

const eightAgents = [1, 2, 3, 4, 5, 6, 7, 8, null];

/** `rows` tickets of `firms` firms, of which the first 40 are asked about, and of each the first eight agents. */
const many = (rows: number, firms: number, agents: ReadonlyArray<number | null> = eightAgents): SqlInput => ({
  tables: {
    tickets: {
      rows,
      columns: [
        {from: 1},
        {scatter: firms, from: 1},
        {pick: [...agents], seed: 7},
        {since: '2026-01-01 00:00:00', scatter: 20_000_000, seed: 9},
        {prefix: 'ticket ', from: 1},
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    tickets([[1, 0, null, '2026-01-01 10:00:00', 'x']]),
    tickets([[1, 1, null, null, 'x']]),
    {tables: []},
  ],
  generate: some,
  // The firms that are asked about have eight tickets each, whatever the size: what grows are the others.
  demanding: (_random, size) => ({
    tables: {
      tickets: {
        rows: 320 + size * 10,
        columns: [
          {from: 1},
          {from: 1, every: 8},
          {cycle: [1, 2, 3, 4, 5, 6, 7, 8]},
          {since: '2026-01-01 00:00:00', scatter: 20_000_000},
          {prefix: 'ticket ', from: 1},
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
      input: tickets([
        [1, 1, 1, '2026-01-05 09:00:00', 'printer'],
        [2, 1, 2, '2026-01-05 09:30:00', 'password'],
        [3, 2, 1, '2026-01-06 08:00:00', 'printer'],
        [4, 1, null, '2026-01-07 12:00:00', 'screen'],
      ]),
    },
    {id: 'none', group: 'few', category: 'no tickets yet', input: tickets([])},
    {
      id: 'one-second',
      group: 'few',
      category: 'two tickets of one agent in one second',
      guards: 'Tickets may be equal in all but their id, so that an index of them cannot be UNIQUE.',
      input: tickets([
        [1, 1, 1, '2026-01-05 09:00:00', 'printer'],
        [2, 1, 1, '2026-01-05 09:00:00', 'printer'],
      ]),
    },
    {id: 'many', group: 'large', category: 'many tickets of many firms', input: many(12_000, 400)},
    {id: 'few-firms', group: 'large', category: 'many tickets of few firms', input: many(6000, 120)},
    {id: 'full-inboxes', group: 'large', category: 'agents with many tickets each', input: many(19_000, 40)},
    {
      id: 'one-firm',
      group: 'large',
      category: 'a single firm whose agents have thousands of tickets each',
      input: many(18_000, 1),
    },
    {
      id: 'many-agents',
      group: 'large',
      category: 'firms with many agents',
      input: many(
        19_000,
        40,
        [...Array(48).keys()].map((agent) => agent + 1),
      ),
    },
  ],
});
