import {defineCases} from '#lib/exercise-sdk/cases';
import {isMomentOf, type Row, type SqlInput} from '#lib/exercise-sdk/sql';

const logins = (rows: readonly (readonly [number, string])[]): SqlInput => ({
  tables: {
    logins: rows.map(([user, at], index): Row => [index + 1, user, at.length === 10 ? `${at} 08:00:00` : at]),
  },
});

const long = (rows: number, perUser: number): SqlInput => ({
  tables: {
    logins: {
      rows,
      columns: [
        {from: 1},
        {scatter: Math.max(1, Math.floor(rows / perUser)), from: 1, seed: 6},
        {since: '2026-01-01 00:00:00', scatter: 86_400 * 40, seed: 7},
      ],
    },
  },
});

/** The day that is so many days after New Year. */
const dayAt = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

export default defineCases<SqlInput>({
  badInputs: [
    logins([[0, '2026-01-01']]),
    logins([[1, 'yesterday!']]),
    logins([[1, '2026-02-29']]),
    {tables: {logins: [[1, 1]]}},
  ],
  rules: ({tables: {logins: rows = []}}) => {
    if ('columns' in rows) return undefined;
    const stray = rows.find(([, , at]) => !isMomentOf(2026, at));
    return stray === undefined ? undefined : `login ${stray[0]} has no moment of 2026`;
  },
  generate: (random, size) =>
    logins(
      random.array(random.int(0, Math.min(size, 14)), () => [
        random.int(1, 2),
        `2026-0${random.pick(['1-30', '1-31', '2-01', '2-02', '2-04', '2-05', '2-28', '3-01'])} ${random.pick(['08:00:00', '23:59:59'])}`,
      ]),
    ),
  demanding: (_random, size) => long(size, 12),
  cases: [
    {
      id: 'two-users',
      group: 'samples',
      sample: true,
      explanation:
        'User 7 signed in twice on the 2nd. User 9 has two streaks of one day; the earlier counts.',
      input: logins([
        [7, '2026-02-01'],
        [7, '2026-02-02 09:00:00'],
        [7, '2026-02-02 21:00:00'],
        [7, '2026-02-03'],
        [7, '2026-02-06'],
        [9, '2026-02-05'],
        [9, '2026-02-03'],
      ]),
    },
    {
      id: 'nobody',
      group: 'days',
      category: 'no logins',
      guards: 'An empty table must give an empty result.',
      input: logins([]),
    },
    {
      id: 'one-day-often',
      group: 'days',
      category: 'many logins on one day',
      input: logins([
        [1, '2026-05-05 01:00:00'],
        [1, '2026-05-05 02:00:00'],
        [1, '2026-05-05 03:00:00'],
        [1, '2026-05-07'],
        [1, '2026-05-08'],
      ]),
    },
    {
      id: 'across-months',
      group: 'days',
      category: 'a streak across the end of a month',
      input: logins([
        [1, '2026-02-27'],
        [1, '2026-02-28'],
        [1, '2026-03-01'],
        [1, '2026-03-02'],
        [1, '2026-04-01'],
        [1, '2026-04-02'],
      ]),
    },
    {
      id: 'near-midnight',
      group: 'days',
      category: 'logins just before and after midnight',
      input: logins([
        [1, '2026-06-01 23:59:59'],
        [1, '2026-06-02 00:00:00'],
        [1, '2026-06-04 00:00:00'],
        [1, '2026-06-05 23:59:59'],
      ]),
    },
    {
      id: 'equal-streaks',
      group: 'ties',
      category: 'streaks of equal length',
      input: logins([
        [1, '2026-03-10'],
        [1, '2026-03-11'],
        [1, '2026-03-01'],
        [1, '2026-03-02'],
        [1, '2026-03-20'],
        [1, '2026-03-21'],
      ]),
    },
    {
      id: 'later-is-longer',
      group: 'ties',
      category: 'a later streak that is longer',
      input: logins([
        [1, '2026-03-01'],
        [1, '2026-03-02'],
        [1, '2026-03-05'],
        [1, '2026-03-06'],
        [1, '2026-03-07'],
        [2, '2026-03-03'],
      ]),
    },
    {
      id: 'into-the-next-user',
      group: 'ties',
      category: 'a user whose first day follows the last day of the user before',
      input: logins([
        [1, '2026-02-01'],
        [2, '2026-02-02'],
        [2, '2026-02-10'],
      ]),
    },
    {
      id: 'a-hundred-days',
      group: 'ties',
      category: 'a streak of a hundred days after one of ninety-nine',
      input: logins([
        ...Array.from({length: 99}, (_, index) => [1, dayAt(index)] as const),
        ...Array.from({length: 100}, (_, index) => [1, dayAt(100 + index)] as const),
      ]),
    },
    {
      id: 'users-side-by-side',
      group: 'ties',
      category: 'days of one user between those of another',
      input: logins([
        [1, '2026-03-01'],
        [2, '2026-03-02'],
        [1, '2026-03-03'],
        [2, '2026-03-04'],
        [1, '2026-03-05'],
      ]),
    },
    {id: 'many', group: 'large', category: 'many logins of many users', input: long(3500, 12)},
    {id: 'few-users', group: 'large', category: 'many logins of few users', input: long(3000, 150)},
  ],
});
