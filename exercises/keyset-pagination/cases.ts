import {defineCases} from '#lib/exercise-sdk/cases';
import {isMomentOf, type Row, type SqlInput} from '#lib/exercise-sdk/sql';

const page = (posts: readonly Row[], after: string, afterId: number, size: number): SqlInput => ({
  tables: {posts},
  parameters: {after, afterId, size},
});

const start = '2026-01-01 00:00:00';

/** Two posts a minute. */
const feed = (rows: number, after: string, afterId: number, size: number): SqlInput => ({
  tables: {
    posts: {rows, columns: [{from: 1}, {since: start, step: 60, every: 2}, {prefix: 'post ', from: 1}]},
  },
  parameters: {after, afterId, size},
});

/** The moment of the post that is so many posts down the feed. */
const momentAt = (place: number): string =>
  new Date(Date.UTC(2026, 0, 1) + Math.floor(place / 2) * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');

const day = (number: number): string => `2026-03-0${number} 10:00:00`;

export default defineCases<SqlInput>({
  badInputs: [
    page([], day(1), 0, 0),
    page([], 'now', 0, 5),
    page([[1, 'today', 'x']], day(1), 0, 5),
    page([[1, '2026-02-31 10:00:00', 'x']], day(1), 0, 5),
    page([], '2026-02-31 10:00:00', 0, 5),
    page([], day(1), -1, 5),
  ],
  rules: ({tables: {posts = []}, parameters = {}}) => {
    if (!isMomentOf(2026, parameters.after)) return ':after is no moment of 2026';
    if ('columns' in posts) return undefined;
    const stray = posts.find(([, at]) => !isMomentOf(2026, at));
    return stray === undefined ? undefined : `post ${stray[0]} has no moment of 2026`;
  },
  generate: (random, size) => {
    const count = random.int(0, Math.min(size, 10));
    // Numbers of one and of two digits, whose order as texts is another.
    const first = random.pick([1, 1, 7]);
    const ids = random.shuffle(random.array(count, (index) => index + first));
    return page(
      ids.map((id): Row => [id, day(random.int(1, 3)), random.pick(['a', 'b'])]),
      random.pick([day(1), day(2), start]),
      random.pick([0, first - 1 + random.int(0, count)]),
      random.int(1, 4),
    );
  },
  cases: [
    {
      id: 'second-page',
      group: 'samples',
      sample: true,
      explanation:
        'The page before ended with post 4. Post 2 has the same moment and came before it; post 5 is still to come.',
      input: page(
        [
          [1, day(1), 'Hello'],
          [2, day(2), 'Indexes'],
          [4, day(2), 'Joins'],
          [5, day(2), 'Keys'],
          [3, day(3), 'Locks'],
          [6, day(4), 'Pages'],
        ],
        day(2),
        4,
        2,
      ),
    },
    {
      id: 'first-page',
      group: 'ends',
      category: 'the first page',
      input: page(
        [
          [2, day(1), 'a'],
          [1, day(2), 'b'],
          [3, day(3), 'c'],
        ],
        start,
        0,
        2,
      ),
    },
    {
      id: 'begins-later',
      group: 'ends',
      category: 'a first page that begins at the moment of a post',
      input: page(
        [
          [1, day(1), 'a'],
          [2, day(2), 'b'],
          [3, day(3), 'c'],
        ],
        day(2),
        0,
        2,
      ),
    },
    {
      id: 'last-page',
      group: 'ends',
      category: 'a last page that is not full',
      input: page(
        [
          [1, day(1), 'a'],
          [2, day(2), 'b'],
          [3, day(3), 'c'],
        ],
        day(2),
        2,
        50,
      ),
    },
    {
      id: 'last-day-of-the-year',
      group: 'ends',
      category: 'posts of the last day of the year',
      input: page(
        [
          [1, '2026-12-30 10:00:00', 'a'],
          [2, '2026-12-31 23:59:59', 'b'],
        ],
        day(1),
        1,
        5,
      ),
    },
    {
      id: 'beyond',
      group: 'ends',
      category: 'nothing left',
      guards: 'A page after the last one must be empty.',
      input: page(
        [
          [1, day(1), 'a'],
          [1_000_000, day(1), 'b'],
        ],
        day(1),
        1_000_000,
        1,
      ),
    },
    {
      id: 'one-moment',
      group: 'ties',
      category: 'posts of one moment',
      input: page(
        [
          [1, day(1), 'a'],
          [2, day(1), 'b'],
          [3, day(1), 'c'],
          [4, day(1), 'd'],
        ],
        day(1),
        2,
        5,
      ),
    },
    {
      id: 'smaller-id-later',
      group: 'ties',
      category: 'a later post with a smaller id',
      input: page(
        [
          [5, day(1), 'a'],
          [6, day(1), 'b'],
          [1, day(2), 'c'],
          [2, day(2), 'd'],
        ],
        day(1),
        5,
        3,
      ),
    },
    {
      id: 'titles-against-ids',
      group: 'ties',
      category: 'posts of one moment whose titles are in another order than their ids',
      input: page(
        [
          [1, day(1), 'b'],
          [2, day(1), 'a'],
        ],
        start,
        0,
        2,
      ),
    },
    {
      id: 'more-digits',
      group: 'ties',
      category: 'posts of one moment whose ids have one digit and two',
      input: page(
        [
          [9, day(1), 'a'],
          [10, day(1), 'b'],
        ],
        day(1),
        9,
        2,
      ),
    },
    {
      id: 'gone',
      group: 'ties',
      category: 'a last post that was removed',
      input: page(
        [
          [1, day(1), 'a'],
          [3, day(1), 'b'],
          [2, day(2), 'c'],
        ],
        day(1),
        2,
        4,
      ),
    },
    {id: 'deep', group: 'deep', category: 'a page far down', input: feed(10_000, momentAt(9000), 9001, 20)},
    {
      id: 'deep-and-long',
      group: 'deep',
      category: 'a long page far down',
      input: feed(8000, momentAt(7000), 7002, 50),
    },
  ],
});
