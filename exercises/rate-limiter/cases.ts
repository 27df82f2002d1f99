import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = readonly [method: string, ...args: unknown[]];
const allow = (client: string, now: number): Call => ['allow', client, now];
const retry = (client: string, now: number): Call => ['retryAfter', client, now];

/** Traffic of a few clients in which time often stands still and often lands on an edge. */
function traffic(
  random: Random,
  limit: number,
  windowMs: number,
  clients: readonly string[],
  count: number,
): ClassInput {
  let now = random.int(0, windowMs);
  const calls = random.array(count, () => {
    const step = random.int(0, 9);
    if (step >= 5) now += random.int(0, Math.max(1, Math.floor(windowMs / limit)));
    if (step === 9) now += windowMs - random.int(0, 1);
    const client = random.pick(clients);
    return random.boolean(0.75) ? allow(client, now) : retry(client, now);
  });
  return {construct: [limit, windowMs], calls};
}

/** A single client within its limit for most of the time, so that the log stays full. */
function busy(random: Random, limit: number, count: number): ClassInput {
  const windowMs = limit * 10;
  let now = random.int(0, 1000);
  const calls = random.array(count, (index) => {
    if (index > limit) now += random.int(6, 12);
    return index % 7 === 6 ? retry('batch', now) : allow('batch', now);
  });
  return {construct: [limit, windowMs], calls};
}

function rules({calls}: ClassInput): string | undefined {
  let before = 0;
  for (const [index, call] of calls.entries()) {
    const now = call[2] as number;
    if (now < before) return `call ${index + 1} is at ${now}, before the call at ${before}`;
    before = now;
  }
  return undefined;
}

const namesDrawn = [
  ['a', 'b', 'constructor'],
  ['a', 'a', 'a', 'a', 'a1', 'a2'],
];

/** Clients whose names look alike; more of them than a table may hold, of whom the first come back; or two whose names run together with a number. */
function rareTraffic(random: Random): ClassInput {
  if (random.boolean(0.3)) {
    const alike = random.shuffle([...lookalikes(/^.{1,20}$/s), 'a\nb', 'b\na', 'a\n']);
    return {construct: [1, 1000], calls: alike.map((client, index) => allow(client, index))};
  }
  if (random.boolean()) return traffic(random, random.int(11, 14), 1000, ['a', 'a1'], 100);
  const clients = random.int(100, 2000);
  const calls = Array.from({length: clients}, (_, index) => allow(`c${index}`, index));
  return {construct: [1, 100_000], calls: [...calls, allow('c0', clients), retry('c1', clients)]};
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [0, 10], calls: []},
    {construct: [1, 0], calls: []},
    {construct: [1, 10], calls: [allow('', 1)]},
    {construct: [1, 10], calls: [allow('a', -1)]},
    {construct: [1, 10], calls: [allow('a', 5), allow('b', 4)]},
    {construct: [1, 10], calls: [allow('a', 5), retry('a', 4)]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareTraffic(random);
    return withLookalikes(
      random,
      traffic(random, random.int(1, 3), random.int(1, 12), random.pick(namesDrawn), 2 + size * 2),
      ['a', 'b'],
      /^.{1,20}$/s,
    );
  },
  demanding: (random, size) => busy(random, Math.min(1000, size), Math.min(5000, size * 5)),
  cases: [
    {
      id: 'sample-two-per-window',
      group: 'samples',
      sample: true,
      explanation:
        'The request at 30 is refused. The one at 99 still sees both allowed requests; at 100 the first has just left the window.',
      input: {
        construct: [2, 100],
        calls: [
          allow('ann', 0),
          allow('ann', 20),
          allow('ann', 30),
          retry('ann', 30),
          allow('bob', 30),
          allow('ann', 99),
          allow('ann', 100),
          retry('bob', 100),
        ],
      },
    },
    {
      id: 'sample-edge-of-a-window',
      group: 'samples',
      sample: true,
      explanation:
        'There is no moment at which the count starts afresh: the three requests around 1000 are within one window.',
      input: {
        construct: [3, 1000],
        calls: [
          allow('ann', 990),
          allow('ann', 995),
          allow('ann', 999),
          allow('ann', 1000),
          allow('ann', 1005),
          retry('ann', 1005),
          allow('ann', 1990),
        ],
      },
    },
    {
      id: 'exactly-one-window-later',
      group: 'window',
      category: 'a request exactly one window after an allowed one',
      input: {
        construct: [1, 50],
        calls: [
          allow('a', 7),
          allow('a', 56),
          allow('a', 57),
          retry('a', 57),
          allow('a', 106),
          allow('a', 107),
        ],
      },
    },
    {
      id: 'window-of-one',
      group: 'window',
      category: 'a window of one millisecond',
      input: {
        construct: [2, 1],
        calls: [
          allow('a', 0),
          allow('a', 0),
          allow('a', 0),
          retry('a', 0),
          allow('a', 1),
          allow('a', 1),
          allow('a', 1),
        ],
      },
    },
    {
      id: 'same-millisecond',
      group: 'window',
      category: 'several requests within one millisecond',
      input: {
        construct: [3, 10],
        calls: [
          ...[5, 5, 5, 5, 5].map((now) => allow('a', now)),
          retry('a', 5),
          ...[14, 15, 15, 15, 15].map((now) => allow('a', now)),
        ],
      },
    },
    {
      id: 'burst-over-the-edge',
      group: 'window',
      category: 'a burst on both sides of a multiple of the window',
      input: {
        construct: [4, 100],
        calls: [96, 97, 98, 99, 100, 101, 102, 103, 195, 196, 196, 197, 198, 199, 200].map((now) =>
          allow('a', now),
        ),
      },
    },
    {
      id: 'refused-leave-no-trace',
      group: 'window',
      category: 'a client that keeps trying while it is refused',
      input: {
        construct: [2, 20],
        calls: [0, 1, 5, 10, 15, 19, 20, 20, 21, 22, 35, 39, 40, 41].map((now) => allow('a', now)),
      },
    },
    {
      id: 'one-leaves-at-a-time',
      group: 'window',
      category: 'requests that leave the window one by one',
      input: {
        construct: [3, 30],
        calls: [0, 10, 20, 29, 30, 31, 39, 40, 49, 50, 50, 60].flatMap((now) => [
          retry('a', now),
          allow('a', now),
        ]),
      },
    },
    {
      id: 'long-silence',
      group: 'window',
      category: 'a long silence, which saves nothing up',
      input: {
        construct: [2, 10],
        calls: [0, 0, 0, 1000000, 1000000, 1000000, 1000005, 1000009, 1000010, 1000010, 1000010].map((now) =>
          allow('a', now),
        ),
      },
    },
    {
      id: 'slow-trickle',
      group: 'window',
      category: 'a steady trickle just under and just over the limit',
      input: {
        construct: [5, 100],
        calls: Array.from({length: 60}, (_, index) =>
          allow('a', index < 30 ? index * 20 : 600 + (index - 30) * 19),
        ),
      },
    },
    {
      id: 'clients-apart',
      group: 'clients',
      category: 'one client at its limit, another below',
      input: {
        construct: [2, 10],
        calls: [
          allow('a', 1),
          allow('a', 1),
          allow('b', 1),
          allow('a', 2),
          allow('b', 2),
          allow('b', 3),
          allow('c', 3),
          retry('a', 3),
          retry('b', 3),
          retry('c', 3),
        ],
      },
    },
    {
      id: 'awkward-names',
      group: 'clients',
      category: 'clients called __proto__, constructor and toString',
      input: {
        construct: [1, 10],
        calls: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((client) => [
          retry(client, 4),
          allow(client, 4),
          allow(client, 4),
          retry(client, 4),
        ]),
      },
    },
    {
      id: 'waiting-time',
      group: 'clients',
      category: 'a waiting time that is over, to the millisecond',
      input: {
        construct: [3, 100],
        calls: [
          allow('a', 10),
          allow('a', 40),
          retry('a', 40),
          allow('a', 70),
          retry('a', 70),
          retry('a', 109),
          allow('a', 109),
          retry('a', 110),
          allow('a', 110),
          retry('a', 110),
          retry('a', 139),
          retry('a', 140),
        ],
      },
    },
    {
      id: 'asking-is-free',
      group: 'clients',
      category: 'questions for the waiting time, which are no requests',
      input: {
        construct: [2, 50],
        calls: [
          ...Array.from({length: 5}, () => retry('a', 3)),
          allow('a', 3),
          retry('a', 4),
          retry('a', 4),
          allow('a', 4),
          retry('a', 4),
          allow('a', 5),
          retry('new', 5),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'clients',
      category: 'many calls of few clients',
      input: (random) => traffic(random, 3, 12, ['a', 'b', 'c'], 400),
    },
    {
      id: 'random-medium',
      group: 'clients',
      category: 'many calls of many clients',
      input: (random) =>
        traffic(
          random,
          10,
          200,
          Array.from({length: 6}, (_, index) => `client-${index}`),
          2000,
        ),
    },
    {
      id: 'full-log',
      group: 'scale',
      category: 'one client that stays at a high limit',
      input: (random) => busy(random, 1000, 5000),
    },
    {
      id: 'flood-of-refusals',
      group: 'scale',
      category: 'a client that is refused thousands of times',
      input: (random) => {
        let now = 0;
        const calls = random.array(5000, (index) => {
          if (index >= 1000 && index % 2 === 0) now++;
          return allow('flood', now);
        });
        return {construct: [1000, 1500], calls};
      },
    },
    {
      id: 'looking-alike',
      group: 'clients',
      category: 'clients whose names differ in capitals, blanks or leading zeros only',
      input: {
        construct: [1, 1000],
        calls: [...lookalikes(/^.{1,20}$/s), `${'x'.repeat(19)}a`, `${'x'.repeat(19)}b`].flatMap((client) => [
          retry(client, 7),
          allow(client, 7),
          allow(client, 7),
        ]),
      },
    },
    {
      id: 'thousands-of-clients',
      group: 'clients',
      category: 'thousands of clients, none of which may be forgotten',
      input: {
        construct: [1, 1_000_000],
        calls: [0, 1].flatMap((now) => Array.from({length: 2400}, (_, index) => allow(`c${index}`, now))),
      },
    },
    {
      id: 'end-of-time',
      group: 'window',
      category: 'the latest time there is, and the longest window',
      input: {
        construct: [2, 1_000_000],
        calls: [999_000_000, 999_000_001, 999_999_999, 1_000_000_000, 1_000_000_000, 1_000_000_000].flatMap(
          (now) => [allow('a', now), retry('a', now)],
        ),
      },
    },
    {
      id: 'burst-at-the-end-of-time',
      group: 'window',
      category: 'the latest time there is, and the longest window',
      input: {
        construct: [2, 1_000_000],
        calls: [1, 2, 3].flatMap(() => [retry('b', 1_000_000_000), allow('b', 1_000_000_000)]),
      },
    },
    {
      id: 'names-and-numbers-joined',
      group: 'clients',
      category: 'clients whose names go on with a digit, and more than ten requests in a window',
      input: {
        construct: [12, 100],
        calls: [
          ...['a1', 'a1', ...Array.from({length: 12}, () => 'a')].map((client) => allow(client, 0)),
          retry('a', 5),
          retry('a1', 5),
          ...Array.from({length: 11}, () => allow('a1', 50)),
          retry('a1', 60),
          allow('a1', 101),
          ...Array.from({length: 3}, () => allow('a', 120)),
          retry('a', 120),
        ],
      },
    },
    {
      id: 'name-and-number-run-together',
      group: 'clients',
      category:
        'clients whose names go on with a digit, and more than ten requests one window after the other',
      input: {
        construct: [1, 100],
        calls: [
          allow('a1', 0),
          ...Array.from({length: 11}, (_, index) => allow('a', index * 100)),
          retry('a1', 1001),
          allow('a1', 1001),
          retry('a1', 1001),
          allow('a1', 1002),
        ],
      },
    },
    ...([1, 3] as const).map((limit) => ({
      id: `names-with-digits-${limit}`,
      group: 'clients',
      category: 'many requests of clients whose names differ by digits at their ends',
      input: (random: Random): ClassInput =>
        traffic(random, limit, 40, ['a', 'a', 'a', 'a1', 'a12', 'a2', 'a11'], 600),
    })),
    {
      id: 'names-beside-times',
      group: 'clients',
      category: 'clients whose names, written before or behind the time, look like those of others',
      input: {
        construct: [8, 100_000],
        calls: [
          ...[1, 11, 111, 1111].flatMap((now) =>
            ['a1', 'a11', '1a', 'a', '11a', '1', '11'].flatMap((client) => [
              allow(client, now),
              allow(client, now),
            ]),
          ),
          ...[1112, 100_005, 100_050, 100_111].flatMap((now) =>
            ['a', 'a1', 'a11', '1', '11', '1a', '11a'].flatMap((client) => [
              ...[
                retry(client, now),
                allow(client, now),
                allow(client, now),
                allow(client, now),
                retry(client, now),
              ],
            ]),
          ),
        ],
      },
    },
    {
      id: 'names-of-several-lines',
      group: 'clients',
      category: 'clients whose names have line ends and other rare characters',
      input: {
        construct: [1, 1000],
        calls: textsOfLines.flatMap((client) => [retry(client, 7), allow(client, 7), allow(client, 7)]),
      },
    },
    {
      id: 'seven-at-a-time',
      group: 'window',
      category: 'more than a thousand requests of one client, allowed seven at a time',
      input: {
        construct: [7, 70],
        calls: Array.from({length: 200}, (_, round) =>
          [0, 0, 10, 10, 15, 20, 69, 69].map((later, index) =>
            index === 7 ? retry('a', round * 70 + later) : allow('a', round * 70 + later),
          ),
        ).flat(),
      },
    },
  ],
});
