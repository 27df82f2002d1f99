import {defineCases} from '#lib/exercise-sdk/cases';
import {isMomentOf, type Row, type SqlInput} from '#lib/exercise-sdk/sql';

const readings = (rows: readonly Row[]): SqlInput => ({tables: {readings: rows}});

const many = (rows: number, perSensor: number): SqlInput => ({
  tables: {
    readings: {
      rows,
      columns: [
        {from: 1},
        {prefix: 'sensor ', scatter: Math.max(1, Math.floor(rows / perSensor)), seed: 2},
        {since: '2026-01-01 00:00:00', scatter: 400_000, seed: 3},
        {pick: [1.5, 2, 20.25, null], seed: 4},
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    readings([[1, 'a', 'now', 1]]),
    readings([[1, 'a', '2026-02-31 10:00:00', 1]]),
    readings([[1, null, '2026-01-01 00:00:00', 1]]),
    readings([[1, 'a', '2026-01-01 00:00:00', 'x']]),
  ],
  rules: ({tables: {readings: rows = []}}) => {
    if ('columns' in rows) return undefined;
    const stray = rows.find(([, , at]) => !isMomentOf(2026, at));
    return stray === undefined ? undefined : `reading ${stray[0]} has no moment of 2026`;
  },
  generate: (random, size) => {
    // Numbers of one and of two digits, whose order as texts is another.
    const first = random.pick([1, 1, 7]);
    return readings(
      random.array(
        random.int(0, Math.min(size, 12)),
        (index): Row => [
          index + first,
          random.pick(['a', 'b', 'A']),
          `2026-01-0${random.int(1, 3)} 10:00:00`,
          random.pick([null, 1.5, 2, 3]),
        ],
      ),
    );
  },
  demanding: (_random, size) => many(size, 8),
  cases: [
    {
      id: 'two-sensors',
      group: 'samples',
      sample: true,
      explanation:
        'The third row came last and was taken first. Of the two rows of 11:00 the later one to come counts.',
      input: readings([
        [1, 'hall', '2026-01-05 10:00:00', 20.5],
        [2, 'hall', '2026-01-05 11:00:00', 21],
        [3, 'hall', '2026-01-05 09:00:00', 19],
        [4, 'roof', '2026-01-05 11:00:00', null],
        [5, 'hall', '2026-01-05 11:00:00', 21.5],
      ]),
    },
    {
      id: 'nothing',
      group: 'tiny',
      category: 'no readings',
      guards: 'An empty table must give an empty result.',
      input: readings([]),
    },
    {
      id: 'late',
      group: 'tiny',
      category: 'a reading that came late',
      input: readings([
        [1, 'a', '2026-02-02 10:00:00', 1],
        [2, 'a', '2026-02-01 10:00:00', 2],
        [3, 'b', '2026-01-01 00:00:00', 3],
      ]),
    },
    {
      id: 'letter-case',
      group: 'tiny',
      category: 'sensors whose names differ in case',
      input: readings([
        [1, 'a', '2026-01-01 10:00:00', 1],
        [2, 'A', '2026-01-01 11:00:00', 2],
      ]),
    },
    {
      id: 'joined-alike',
      group: 'tiny',
      category: 'sensors and ids that look alike when they are joined',
      input: readings([
        [2, 's1', '2026-01-05 09:00:00', 1],
        [3, 's1', '2026-01-05 10:00:00', 2],
        [12, 's', '2026-01-05 09:00:00', 3],
      ]),
    },
    {
      id: 'latest-failed',
      group: 'nulls',
      category: 'a latest reading without a value',
      input: readings([
        [1, 'a', '2026-01-01 10:00:00', 5],
        [2, 'a', '2026-01-01 11:00:00', null],
      ]),
    },
    {
      id: 'last-of-a-moment-failed',
      group: 'nulls',
      category: 'readings of one moment, the last of them without a value',
      input: readings([
        [1, 'a', '2026-01-05 10:00:00', 5],
        [2, 'a', '2026-01-05 10:00:00', null],
      ]),
    },
    {
      id: 'all-failed',
      group: 'nulls',
      category: 'a sensor that never measured',
      input: readings([
        [1, 'a', '2026-01-01 10:00:00', null],
        [2, 'b', '2026-01-01 11:00:00', 0],
      ]),
    },
    {
      id: 'one-moment',
      group: 'ties',
      category: 'readings of one moment',
      input: readings([
        [1, 'a', '2026-01-01 10:00:00', 7],
        [2, 'a', '2026-01-01 10:00:00', 5],
        [3, 'a', '2026-01-01 10:00:00', 6],
        [4, 'b', '2026-01-01 10:00:00', 9],
      ]),
    },
    {
      id: 'equal-rows',
      group: 'ties',
      category: 'readings that differ in nothing but their id',
      input: readings([
        [1, 'a', '2026-01-01 10:00:00', 5],
        [2, 'a', '2026-01-01 10:00:00', 5],
      ]),
    },
    {
      id: 'more-digits',
      group: 'ties',
      category: 'readings of one moment whose ids have one digit and two',
      input: readings([
        [9, 'a', '2026-01-01 10:00:00', 1],
        [10, 'a', '2026-01-01 10:00:00', 2],
      ]),
    },
    {id: 'many', group: 'large', category: 'many readings of many sensors', input: many(6000, 8)},
    {id: 'few-sensors', group: 'large', category: 'many readings of few sensors', input: many(5000, 1000)},
  ],
});
