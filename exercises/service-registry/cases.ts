import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {alikeTextPairs, lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import {withInheritedName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = readonly [method: string, ...args: unknown[]];

/** Calls of one service, each a few characters long where a case is written by hand. */
function of(service: string) {
  return {
    register: (instance: string, now: number): Call => ['register', service, instance, now],
    up: (instance: string, now: number): Call => ['heartbeat', service, instance, 'up', now],
    down: (instance: string, now: number): Call => ['heartbeat', service, instance, 'down', now],
    leave: (instance: string, now: number): Call => ['deregister', service, instance, now],
    list: (now: number): Call => ['instances', service, now],
    next: (now: number): Call => ['discover', service, now],
  };
}

const users = of('users');
const orders = of('orders');

function rules({calls}: ClassInput): string | undefined {
  let before = 0;
  for (const [index, call] of calls.entries()) {
    const now = call[call.length - 1] as number;
    if (now < before) return `call ${index + 1} is at ${now}, before the call at ${before}`;
    before = now;
  }
  return undefined;
}

function life(random: Random, ttlMs: number, instances: number, count: number): ClassInput {
  let now = random.int(0, 5);
  const services = [of('a'), of('b')];
  const calls = random.array(count, (): Call => {
    if (random.boolean(0.5)) now += random.int(0, Math.ceil(ttlMs / 3));
    if (random.boolean(0.05)) now += ttlMs;
    const service = random.boolean(0.8) ? services[0]! : services[1]!;
    const name = `i${random.int(1, instances)}`;
    const dice = random.int(0, 19);
    if (dice < 5) return service.register(name, now);
    if (dice < 8) return service.up(name, now);
    if (dice < 10) return service.down(name, now);
    if (dice < 11) return service.leave(name, now);
    return dice < 13 ? service.list(now) : service.next(now);
  });
  return {construct: [ttlMs], calls};
}

/** Instances that register once and are never heard of again, with a discovery after each. */
function churn(random: Random, count: number): ClassInput {
  const calls: Call[] = [];
  let now = 0;
  for (let index = 0; calls.length < count; index++) {
    now += random.int(5, 15);
    calls.push(users.register(`i${index}`, now), users.next(now));
  }
  return {construct: [50], calls: calls.slice(0, count)};
}

const rareNames = [...new Set([...textsOfLines, ...longWordsAlike(20), ...lookalikes(/^.{4,20}$/s)])];

/** Names that look alike; or more services or instances than a program may reckon with, the first of which are asked for. */
function rareLife(random: Random): ClassInput {
  if (random.boolean(0.15)) {
    // Together with a separator the names of one service begin like another's.
    const mark = random.pick([':', '/', '-', '.', ' ']);
    const [a, b] = [of('a'), of(`a${mark}b`)];
    return {construct: [50], calls: [a.register('i', 0), b.register(`b${mark}i`, 0), a.list(1), b.list(1)]};
  }
  if (random.boolean(0.55)) {
    const [one, other] = random.shuffle(random.boolean(0.3) ? [...textsOfLines] : rareNames) as [
      string,
      string,
    ];
    const [a, b] = random.boolean() ? [of(one), of(other)] : [users, users];
    const calls = [a.register(one, 0), b.register(other, 0), a.leave(one, 1), a.list(1), b.list(1)];
    return {construct: [50], calls};
  }
  if (random.boolean()) {
    const count = random.pick([130, 260, 300]) + random.int(0, 9);
    const joins = Array.from({length: count}, (_, index) => users.register(`i${index}`, 0));
    return {construct: [9], calls: [...joins, users.next(1), users.list(1)]};
  }
  const services = Array.from({length: random.pick([130, 260, 520, 1005])}, (_, index) => of(`s${index}`));
  return {construct: [9], calls: [...services.map((one) => one.register('i', 0)), services[0]!.next(1)]};
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [0], calls: []},
    {construct: [5], calls: [users.register('', 1)]},
    {construct: [5], calls: [['heartbeat', 'users', 'a', 'ill', 1]]},
    {construct: [5], calls: [users.next(-1)]},
    {construct: [5], calls: [users.next(4), orders.next(3)]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareLife(random);
    const made = withInheritedName(random, life(random, random.int(1, 9), random.int(1, 4), 3 + size * 2), [
      'a',
      'b',
      'i1',
    ]);
    return withLookalikes(random, made, ['i1', 'a', 'i2', 'b'], /^.{1,20}$/s);
  },
  demanding: (random, size) => churn(random, Math.min(3000, size)),
  cases: [
    {
      id: 'sample-round',
      group: 'samples',
      sample: true,
      explanation:
        'b reports itself down and is left out, but keeps its place: when it is up again, its turn comes after a.',
      input: {
        construct: [100],
        calls: [
          users.register('a', 0),
          users.register('b', 0),
          users.register('c', 5),
          users.next(10),
          users.down('b', 20),
          users.next(30),
          users.next(40),
          users.up('b', 50),
          users.next(60),
          users.list(60),
        ],
      },
    },
    {
      id: 'sample-expiry',
      group: 'samples',
      sample: true,
      explanation: 'a is live until 99. At 100 it has expired, and a heartbeat comes too late.',
      input: {
        construct: [100],
        calls: [
          users.register('a', 0),
          users.register('b', 40),
          users.list(99),
          users.list(100),
          users.up('a', 100),
          users.next(101),
          users.register('a', 110),
          users.list(110),
        ],
      },
    },
    {
      id: 'exactly-at-the-end',
      group: 'life',
      category: 'the last live millisecond and the first one after it',
      input: {
        construct: [10],
        calls: [
          users.register('a', 5),
          users.next(14),
          users.up('a', 14),
          users.next(23),
          users.next(24),
          users.register('a', 24),
          users.register('a', 33),
          users.leave('a', 42),
          users.leave('a', 42),
        ],
      },
    },
    {
      id: 'too-late-to-speak',
      group: 'life',
      category: 'signs of life of an expired instance',
      input: {
        construct: [10],
        calls: [
          users.register('a', 0),
          users.up('a', 10),
          users.next(11),
          users.register('a', 12),
          users.leave('a', 30),
          users.down('a', 30),
          users.list(30),
        ],
      },
    },
    {
      id: 'one-tick-to-live',
      group: 'life',
      category: 'a time to live of one millisecond',
      input: {
        construct: [1],
        calls: [
          users.register('a', 3),
          users.register('a', 3),
          users.next(3),
          users.up('a', 3),
          users.next(4),
          users.up('a', 4),
          users.register('a', 4),
          users.list(4),
        ],
      },
    },
    {
      id: 'unhealthy-but-alive',
      group: 'life',
      category: 'an instance that stays down for a long time',
      input: {
        construct: [10],
        calls: [
          users.register('a', 0),
          users.down('a', 5),
          users.next(6),
          users.list(6),
          users.down('a', 14),
          users.down('a', 23),
          users.up('a', 32),
          users.next(41),
          users.down('a', 41),
          users.leave('a', 50),
        ],
      },
    },
    {
      id: 'registering-again',
      group: 'life',
      category: 'an instance that registers again while it is live',
      input: {
        construct: [10],
        calls: [
          users.register('a', 0),
          users.register('b', 1),
          users.register('a', 5),
          users.list(6),
          users.down('a', 6),
          users.list(7),
          users.register('a', 8),
          users.list(8),
          users.next(8),
          users.next(9),
          users.list(14),
        ],
      },
    },
    {
      id: 'discovery-is-no-sign',
      group: 'life',
      category: 'an instance that is discovered all the time',
      input: {
        construct: [10],
        calls: [
          users.register('a', 0),
          users.next(3),
          users.next(6),
          users.next(9),
          users.next(10),
          users.list(12),
          users.leave('a', 12),
        ],
      },
    },
    {
      id: 'leaving',
      group: 'life',
      category: 'instances that leave',
      input: {
        construct: [10],
        calls: [
          users.leave('a', 0),
          users.register('a', 0),
          users.register('b', 0),
          users.leave('a', 1),
          users.leave('a', 1),
          users.next(2),
          users.next(2),
          users.up('a', 3),
          users.register('a', 4),
          users.list(4),
        ],
      },
    },
    {
      id: 'nobody-there',
      group: 'life',
      category: 'services without live, healthy instances',
      input: {
        construct: [5],
        calls: [
          users.next(0),
          users.list(0),
          users.up('a', 0),
          users.register('a', 1),
          users.down('a', 1),
          users.next(1),
          users.next(9),
          users.list(9),
        ],
      },
    },
    {
      id: 'services-apart',
      group: 'round',
      category: 'two services with instances of the same names',
      input: {
        construct: [100],
        calls: [
          users.register('a', 0),
          orders.register('b', 0),
          users.register('b', 0),
          orders.register('a', 0),
          ...[1, 2, 3].flatMap((now) => [users.next(now), users.next(now), orders.next(now)]),
          users.leave('b', 4),
          orders.list(4),
          users.list(4),
        ],
      },
    },
    {
      id: 'one-before-goes',
      group: 'round',
      category: 'the removal of an instance whose turn is over',
      input: {
        construct: [100],
        calls: [
          ...['a', 'b', 'c', 'd'].map((name) => users.register(name, 0)),
          users.next(1),
          users.next(1),
          users.leave('a', 2),
          ...[3, 4, 5, 6].map(users.next),
        ],
      },
    },
    {
      id: 'the-last-one-goes',
      group: 'round',
      category: 'the removal of the instance returned last',
      input: {
        construct: [100],
        calls: [
          ...['a', 'b', 'c', 'd'].map((name) => users.register(name, 0)),
          users.next(1),
          users.next(1),
          users.leave('b', 2),
          users.next(3),
          users.down('c', 3),
          users.next(4),
          users.leave('d', 5),
          users.next(6),
          users.next(7),
        ],
      },
    },
    {
      id: 'expiry-in-the-round',
      group: 'round',
      category: 'instances that expire in the middle of a round',
      input: {
        construct: [20],
        calls: [
          ...['a', 'b', 'c', 'd', 'e'].map((name) => users.register(name, 0)),
          users.next(1),
          users.next(2),
          users.next(3),
          ...['a', 'd', 'e'].map((name) => users.up(name, 15)),
          users.next(20),
          users.next(21),
          users.register('c', 22),
          ...[23, 24, 25, 26].map(users.next),
          users.list(27),
        ],
      },
    },
    {
      id: 'back-at-the-end',
      group: 'round',
      category: 'an instance that expired and registers anew',
      input: {
        construct: [10],
        calls: [
          users.register('a', 0),
          users.register('b', 5),
          users.next(6),
          users.register('a', 10),
          users.list(11),
          users.next(11),
          users.next(12),
          users.next(13),
          users.register('c', 13),
          users.next(14),
          users.next(14),
        ],
      },
    },
    {
      id: 'newcomers',
      group: 'round',
      category: 'instances that join in the middle of a round',
      input: {
        construct: [100],
        calls: [
          users.register('c', 0),
          users.next(1),
          users.next(2),
          users.register('a', 3),
          users.next(4),
          users.register('b', 5),
          users.next(6),
          users.next(7),
          users.next(8),
          users.next(9),
        ],
      },
    },
    {
      id: 'awkward-names',
      group: 'round',
      category: 'services called constructor and __proto__',
      input: {
        construct: [10],
        calls: ['constructor', '__proto__', 'toString'].flatMap((name, index) => {
          const service = of(name);
          return [
            service.next(index),
            service.register('hasOwnProperty', index),
            service.register('__proto__', index),
            service.next(index),
            service.list(index),
          ];
        }),
      },
    },
    {
      id: 'random-small',
      group: 'round',
      category: 'all kinds of calls, few instances',
      input: (random) => life(random, 8, 4, 500),
    },
    {
      id: 'random-medium',
      group: 'round',
      category: 'all kinds of calls, some more instances',
      input: (random) => life(random, 40, 12, 1500),
    },
    {
      id: 'churn',
      group: 'scale',
      category: 'thousands of instances that fall silent',
      input: (random) => churn(random, 3000),
    },
    {
      id: 'looking-alike',
      group: 'life',
      category: 'services and instances whose names differ in capitals, blanks or leading zeros only',
      input: {
        construct: [100],
        calls: [
          ...lookalikes(/^.{1,20}$/s).flatMap((name, index) => [
            users.register(name, index >> 3),
            of(name).register('i', index >> 3),
          ]),
          users.list(20),
          ...lookalikes(/^.{1,20}$/s).flatMap((name) => [
            of(name).list(20),
            users.down(name, 20),
            users.leave(name, 20),
          ]),
          users.list(21),
        ],
      },
    },
    {
      id: 'joined-names',
      group: 'life',
      category: 'a service and an instance whose names, joined, look like those of others',
      input: {
        construct: [100],
        calls: alikeTextPairs(/^.{1,20}$/s).flatMap(([one, other]) => [
          of(one[0]).register(one[1], 1),
          of(other[0]).list(1),
          of(other[0]).up(other[1], 1),
          of(other[0]).register(other[1], 1),
          of(one[0]).down(one[1], 1),
          of(other[0]).list(1),
          of(other[0]).leave(other[1], 1),
          of(one[0]).leave(one[1], 1),
        ]),
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'life',
      category: 'the longest time and the longest names there are',
      guards: 'both ends of the rules',
      input: {
        construct: [1_000_000],
        calls: [
          of('s'.repeat(20)).register('i'.repeat(20), 998_999_999),
          of('s'.repeat(20)).register('i'.repeat(19), 999_000_000),
          of('s'.repeat(20)).next(999_999_998),
          of('s'.repeat(20)).list(999_999_999),
          of('s'.repeat(20)).up('i'.repeat(19), 999_999_999),
          of('s'.repeat(20)).next(1_000_000_000),
          of('s'.repeat(19)).next(1_000_000_000),
        ],
      },
    },
    {
      id: 'many-services',
      group: 'scale',
      category: 'more than a thousand services, none of which may be forgotten',
      input: () => ({
        construct: [1000],
        calls: [
          ...Array.from({length: 1100}, (_, index) => of(`s${index}`).register('i', 0)),
          ...[0, 1, 2, 80, 850, 1000].flatMap((index) => [
            of(`s${index}`).list(999),
            of(`s${index}`).next(999),
          ]),
        ],
      }),
    },
    {
      id: 'hundreds-of-instances',
      group: 'life',
      category: 'a service with hundreds of live instances',
      input: () => ({
        construct: [1000],
        calls: [
          ...Array.from({length: 260}, (_, index) => users.register(`i${index}`, 1)),
          ...[
            users.list(1),
            users.up('i0', 2),
            users.next(2),
            users.list(1000),
            users.list(1001),
            users.list(1002),
          ],
        ],
      }),
    },
    {
      id: 'names-of-several-lines',
      group: 'life',
      category:
        'services and instances with line ends and other rare characters in their names, found in turn',
      input: {
        construct: [100],
        calls: [
          ...rareNames.flatMap((name) => [users.register(name, 1), of(name).register('i', 1)]),
          ...rareNames.map(() => users.next(2)),
          ...rareNames.flatMap((name, index) =>
            index % 2 === 0 ? [users.down(name, 3), of(name).leave('i', 3)] : [],
          ),
          ...[users.list(3), ...rareNames.map((name) => of(name).next(3))],
        ],
      },
    },
  ],
});
