import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {families, lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import {withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = readonly [method: string, ...args: unknown[]];
const acquire = (borrower: string): Call => ['acquire', borrower];
const release = (borrower: string, object: number): Call => ['release', borrower, object];
const write = (borrower: string, object: number, key: string, value: string): Call => [
  'write',
  borrower,
  object,
  key,
  value,
];
const read = (borrower: string, object: number, key: string): Call => ['read', borrower, object, key];
const stats: Call = ['stats'];

/** Borrowers who know what they have, and make every mistake there is now and then. */
function life(random: Random, maxTotal: number, maxIdle: number, count: number): ClassInput {
  const borrowers = ['a', 'b', 'c'];
  let lent: {borrower: string; object: number}[] = [];
  const idle: number[] = [];
  let made = 0;
  const calls = random.array(count, (): Call => {
    const dice = random.int(0, 19);
    if (dice < 6) {
      const borrower = random.pick(borrowers);
      if (idle.length > 0 || lent.length < maxTotal) lent.push({borrower, object: idle.pop() ?? made++});
      return acquire(borrower);
    }
    const honest = lent.length > 0 && random.boolean(0.7);
    const {borrower, object} = honest
      ? random.pick(lent)
      : {borrower: random.pick(borrowers), object: random.int(Math.max(0, made - maxTotal), made + 1)};
    if (dice < 12) {
      const left = lent.filter((loan) => loan.object !== object || loan.borrower !== borrower);
      if (left.length < lent.length && idle.length < maxIdle) idle.push(object);
      lent = left;
      return release(borrower, object);
    }
    if (dice < 15)
      return write(borrower, object, random.pick(['x', 'y', 'constructor']), random.pick(['', 'u', 'v']));
    return dice < 19 ? read(borrower, object, random.pick(['x', 'y', 'constructor'])) : stats;
  });
  return {construct: [maxTotal, maxIdle], calls};
}

/** Borrows everything, gives everything back in some order, and goes on with single objects. */
function large(random: Random, size: number, count: number): ClassInput {
  const calls: Call[] = Array.from({length: size}, () => acquire('a'));
  const numbers = random.shuffle(Array.from({length: size}, (_, index) => index));
  for (const object of numbers) calls.push(release('a', object));
  while (calls.length < count) calls.push(acquire('b'), release('b', numbers[numbers.length - 1]!));
  return {construct: [size, size], calls: calls.slice(0, count)};
}

/** What a pool may call a place that nobody has. */
const stateNames = [
  'idle',
  'gone',
  'free',
  'none',
  'null',
  'lent',
  'available',
  'pool',
  'nobody',
  'undefined',
];

/** Keys that look alike in one object; keys that are the same once numbers stand before them; owners called like a state. */
function alike(random: Random): ClassInput {
  const keys = random.pick(families).filter((key) => key.length > 0);
  const last = random.int(10, 13);
  const [one, other] = [Math.floor(last / 10), last % 10];
  const keysAlike = [
    ...keys.map((key, index) => write('a', 0, key, `${index}`)),
    ...keys.map((key) => read('a', 0, key)),
  ];
  const name = random.pick(stateNames);
  return random.pick<() => ClassInput>([
    () => ({construct: [1, 1], calls: [acquire('a'), ...keysAlike]}),
    () => ({
      construct: [last + 1, 0],
      calls: [
        ...Array.from({length: last + 1}, () => acquire('a')),
        write('a', one, `${other}x`, 'one'),
        write('a', last, 'x', 'other'),
        read('a', one, `${other}x`),
      ],
    }),
    () => {
      const {construct, calls} = withName(life(random, 2, random.int(0, 1), 6), 'a', name);
      const again = [acquire(name), release(name, 0), release(name, 0), write(name, 0, 'x', ''), stats];
      return {construct, calls: [...again, ...calls]};
    },
  ])();
}
const textsAlike = [...lookalikes(/^.{1,20}$/s), ...textsOfLines, ...longWordsAlike(20)];
const borrowersAlike = [...lookalikes(/^[a-z0-9]{1,10}$/), '0x1', '1e1', ...longWordsAlike(10)];

export default defineCases<ClassInput>({
  badInputs: [
    {construct: [0, 1], calls: []},
    {construct: [2001, 1], calls: []},
    {construct: [1, -1], calls: []},
    {construct: [1, 1], calls: [acquire('')]},
    {construct: [1, 1], calls: [release('a', -1)]},
    {construct: [1, 1], calls: [write('a', 0, '', 'x')]},
    {construct: [1, 1], calls: [read('a', 0.5, 'x')]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return alike(random);
    const made = life(random, random.int(1, 3), random.int(0, 3), 3 + size * 2);
    return withLookalikes(random, made, ['x', 'y'], /^.{1,20}$/s);
  },
  demanding: (random, size) => large(random, Math.min(1600, size), Math.min(5000, size * 3)),
  cases: [
    {
      id: 'sample-lending',
      group: 'samples',
      sample: true,
      explanation:
        'With two objects lent, a third borrower gets nothing. Object 0 comes back clean, and giving it back twice does not work.',
      input: {
        construct: [2, 2],
        calls: [
          acquire('ann'),
          write('ann', 0, 'name', 'x'),
          acquire('bob'),
          acquire('cid'),
          release('ann', 0),
          release('ann', 0),
          acquire('cid'),
          read('cid', 0, 'name'),
          stats,
        ],
      },
    },
    {
      id: 'sample-destroyed',
      group: 'samples',
      sample: true,
      explanation:
        'Only one object is kept idle, so object 0 is destroyed. Object 1 is reused first; then there is room to make object 3.',
      input: {
        construct: [3, 1],
        calls: [
          acquire('ann'),
          acquire('ann'),
          acquire('ann'),
          release('ann', 1),
          release('ann', 0),
          stats,
          acquire('bob'),
          acquire('bob'),
          acquire('bob'),
          read('ann', 0, 'name'),
        ],
      },
    },
    {
      id: 'released-last-first',
      group: 'lending',
      category: 'several idle objects',
      input: {
        construct: [4, 4],
        calls: [
          ...[0, 1, 2, 3].map(() => acquire('a')),
          release('a', 2),
          release('a', 0),
          release('a', 3),
          acquire('b'),
          acquire('b'),
          release('b', 3),
          acquire('c'),
          acquire('c'),
          acquire('c'),
          stats,
        ],
      },
    },
    {
      id: 'exactly-the-maximum',
      group: 'lending',
      category: 'as many objects as may exist',
      input: {
        construct: [3, 3],
        calls: [
          acquire('a'),
          acquire('b'),
          acquire('c'),
          acquire('d'),
          stats,
          release('b', 1),
          acquire('d'),
          acquire('b'),
          stats,
        ],
      },
    },
    {
      id: 'one-object',
      group: 'lending',
      category: 'a pool with a single object',
      input: {
        construct: [1, 1],
        calls: [
          stats,
          acquire('a'),
          acquire('a'),
          acquire('b'),
          write('a', 0, 'k', 'v'),
          read('a', 0, 'k'),
          release('b', 0),
          release('a', 0),
          acquire('b'),
          read('b', 0, 'k'),
          stats,
        ],
      },
    },
    {
      id: 'nothing-kept-idle',
      group: 'lending',
      category: 'a pool that keeps nothing idle',
      input: {
        construct: [2, 0],
        calls: [
          acquire('a'),
          release('a', 0),
          stats,
          acquire('a'),
          acquire('a'),
          acquire('a'),
          release('a', 1),
          release('a', 1),
          acquire('b'),
          release('a', 2),
          release('b', 3),
          stats,
        ],
      },
    },
    {
      id: 'more-released-than-kept',
      group: 'lending',
      category: 'more objects released than are kept idle',
      input: {
        construct: [4, 2],
        calls: [
          ...[0, 1, 2, 3].map(() => acquire('a')),
          release('a', 0),
          release('a', 1),
          release('a', 2),
          release('a', 3),
          stats,
          acquire('b'),
          acquire('b'),
          acquire('b'),
          acquire('b'),
          acquire('b'),
          stats,
        ],
      },
    },
    {
      id: 'many-generations',
      group: 'lending',
      category: 'objects made and destroyed over and over',
      input: {
        construct: [2, 1],
        calls: [0, 1, 2, 3, 4].flatMap((round) => [
          acquire('a'),
          acquire('a'),
          release('a', 0),
          release('a', round + 1),
          stats,
          acquire('b'),
          acquire('b'),
          release('b', 0),
        ]),
      },
    },
    {
      id: 'several-for-one',
      group: 'lending',
      category: 'one borrower with several objects',
      input: {
        construct: [3, 3],
        calls: [
          acquire('a'),
          acquire('a'),
          write('a', 0, 'k', 'zero'),
          write('a', 1, 'k', 'one'),
          read('a', 0, 'k'),
          read('a', 1, 'k'),
          release('a', 0),
          read('a', 0, 'k'),
          read('a', 1, 'k'),
          stats,
        ],
      },
    },
    {
      id: 'released-twice',
      group: 'misuse',
      category: 'objects that are given back twice',
      input: {
        construct: [3, 3],
        calls: [
          acquire('a'),
          acquire('b'),
          release('a', 0),
          release('a', 0),
          release('a', 0),
          stats,
          acquire('c'),
          acquire('d'),
          acquire('a'),
          stats,
        ],
      },
    },
    {
      id: 'not-theirs',
      group: 'misuse',
      category: 'objects that are lent to somebody else',
      input: {
        construct: [2, 2],
        calls: [
          acquire('a'),
          write('a', 0, 'k', 'secret'),
          read('b', 0, 'k'),
          write('b', 0, 'k', 'stolen'),
          release('b', 0),
          read('a', 0, 'k'),
          acquire('b'),
          stats,
          release('a', 1),
          release('b', 1),
          release('a', 0),
        ],
      },
    },
    {
      id: 'never-made',
      group: 'misuse',
      category: 'objects that were never made',
      input: {
        construct: [3, 3],
        calls: [
          release('a', 0),
          acquire('a'),
          release('a', 1),
          release('a', 99),
          write('a', 7, 'k', 'v'),
          read('a', 7, 'k'),
          stats,
          acquire('b'),
          acquire('b'),
          acquire('b'),
          stats,
        ],
      },
    },
    {
      id: 'gone-for-good',
      group: 'misuse',
      category: 'objects that were destroyed',
      input: {
        construct: [2, 0],
        calls: [
          acquire('a'),
          write('a', 0, 'k', 'v'),
          release('a', 0),
          read('a', 0, 'k'),
          write('a', 0, 'k', 'w'),
          release('a', 0),
          acquire('a'),
          read('a', 1, 'k'),
          stats,
        ],
      },
    },
    {
      id: 'clean-for-the-next',
      group: 'misuse',
      category: 'what the last borrower wrote',
      input: {
        construct: [1, 1],
        calls: [
          acquire('a'),
          write('a', 0, 'user', 'ann'),
          write('a', 0, 'cart', '7'),
          write('a', 0, 'user', 'eve'),
          read('a', 0, 'user'),
          release('a', 0),
          acquire('b'),
          read('b', 0, 'user'),
          read('b', 0, 'cart'),
          write('b', 0, 'cart', '8'),
          read('b', 0, 'cart'),
        ],
      },
    },
    {
      id: 'clean-for-oneself',
      group: 'misuse',
      category: 'an object that the same borrower gets again',
      input: {
        construct: [1, 1],
        calls: [acquire('a'), write('a', 0, 'k', 'v'), release('a', 0), acquire('a'), read('a', 0, 'k')],
      },
    },
    {
      id: 'after-giving-back',
      group: 'misuse',
      category: 'an object used after it was given back',
      input: {
        construct: [2, 2],
        calls: [
          acquire('a'),
          release('a', 0),
          write('a', 0, 'k', 'late'),
          read('a', 0, 'k'),
          acquire('b'),
          read('b', 0, 'k'),
          write('a', 0, 'k', 'later'),
          read('b', 0, 'k'),
          release('a', 0),
          read('b', 0, 'k'),
          stats,
        ],
      },
    },
    {
      id: 'awkward-fields',
      group: 'misuse',
      category: 'empty values and keys such as constructor',
      input: {
        construct: [1, 1],
        calls: [
          acquire('a'),
          ...['k', 'constructor', '__proto__', 'toString'].flatMap((key) => [
            read('a', 0, key),
            write('a', 0, key, ''),
            read('a', 0, key),
            write('a', 0, key, 'v'),
            read('a', 0, key),
          ]),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'misuse',
      category: 'all kinds of calls on a small pool',
      input: (random) => life(random, 3, 2, 500),
    },
    {
      id: 'random-medium',
      group: 'misuse',
      category: 'all kinds of calls on a larger pool',
      input: (random) => life(random, 12, 5, 1500),
    },
    {
      id: 'large-pool',
      group: 'scale',
      category: 'well over a thousand objects',
      input: (random) => large(random, 1500, 4800),
    },
    {
      id: 'keys-alike',
      group: 'misuse',
      category: 'keys that differ in capitals, blanks or leading zeros only',
      input: {
        construct: [1, 1],
        calls: [
          acquire('a'),
          ...lookalikes(/^.{1,20}$/s).map((key, index) => write('a', 0, key, `v${index}`)),
          ...lookalikes(/^.{1,20}$/s).map((key) => read('a', 0, key)),
        ],
      },
    },
    {
      id: 'digits-run-together',
      group: 'misuse',
      category: 'borrowers and objects whose names run together to the same digits',
      input: {
        construct: [40, 5],
        calls: [
          ...Array.from({length: 30}, (_, index) => acquire(index === 12 ? 'a' : index === 2 ? 'b' : 'c1')),
          write('a', 12, 'x', 'mine'),
          write('a1', 2, 'x', 'stolen'),
          read('a1', 2, 'x'),
          release('a1', 2),
          release('c', 12),
          release('c', 11),
          read('a', 12, 'x'),
          stats,
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'lending',
      category: 'the largest pool, object numbers and texts there are',
      guards: 'both ends of the rules',
      input: {
        construct: [2000, 2000],
        calls: [
          ...['constructor', 'toString', '__proto__', 'é', 'x'.repeat(20)].flatMap((value, index) => [
            acquire('b'.repeat(10)),
            write('b'.repeat(10), index, 'k'.repeat(20), value),
            read('b'.repeat(10), index, 'k'.repeat(20)),
            read('b'.repeat(9), index, 'k'.repeat(20)),
          ]),
          release('b'.repeat(10), 100_000),
          read('b'.repeat(10), 100_000, 'k'),
          stats,
        ],
      },
    },
    {
      id: 'numbers-and-keys-joined',
      group: 'lending',
      category: 'fields whose keys begin with digits, and more than ten objects',
      input: {
        construct: [20, 20],
        calls: [
          ...Array.from({length: 13}, () => acquire('a')),
          write('a', 1, '2x', 'one'),
          write('a', 12, 'x', 'twelve'),
          read('a', 1, '2x'),
          release('a', 12),
          read('a', 1, '2x'),
        ],
      },
    },
    {
      id: 'named-like-a-state',
      group: 'misuse',
      category: 'borrowers called as an object without a borrower might be',
      input: {
        construct: [3, 2],
        calls: [
          ...['x', 'x', 'x'].map(acquire),
          ...[0, 1, 2].map((object) => release('x', object)),
          ...[
            'idle',
            'gone',
            'free',
            'none',
            'null',
            'undefined',
            'destroyed',
            'pool',
            'nobody',
            '0',
            'false',
          ].flatMap((name) => [
            write(name, 0, 'k', 'v'),
            read(name, 2, 'k'),
            release(name, 0),
            release(name, 2),
          ]),
          stats,
          acquire('idle'),
          acquire('idle'),
          acquire('idle'),
          stats,
        ],
      },
    },
    {
      id: 'names-and-numbers-run-together',
      group: 'misuse',
      category: 'borrowers, objects and keys that read the same when they are written one behind the other',
      guards: 'Catches fields remembered under borrower and object joined to one text.',
      input: {
        construct: [20, 20],
        calls: [
          ...Array.from({length: 13}, (_, index) => acquire(index < 10 ? 'a1' : 'a')),
          ...[write('a1', 2, 'k', 'u'), write('a', 12, 'k', 'v'), write('a1', 1, '2k', 'w')],
          ...[read('a1', 2, 'k'), read('a', 12, 'k'), read('a1', 1, '2k'), read('a', 11, '2k')],
          ...[read('a', 1, '12k'), read('a1', 12, 'k'), read('a11', 2, 'k'), read('a', 11, 'k')],
          ...[release('a', 12), read('a1', 2, 'k'), release('a1', 2), read('a', 12, 'k'), stats],
        ],
      },
    },
    {
      id: 'lent-a-thousand-times',
      group: 'misuse',
      category: 'what was written when an object was lent for the first time, a thousand loans later',
      input: () => ({
        construct: [1, 1],
        calls: [
          ...[acquire('a'), write('a', 0, 'x', 'old'), release('a', 0)],
          ...Array.from({length: 1026}, (_, loan) => [
            acquire('a'),
            ...(loan > 253 && (loan < 258 || loan > 996) ? [read('a', 0, 'x')] : []),
            release('a', 0),
          ]).flat(),
        ],
      }),
    },
    {
      id: 'values-alike',
      group: 'lending',
      category: 'keys and values with line ends, of full length, or that read like nothing',
      input: {
        construct: [2, 1],
        calls: [
          acquire('a'),
          ...textsAlike.map((text, index) => write('a', 0, text, `v${index}`)),
          ...textsAlike.map((text) => read('a', 0, text)),
          ...textsAlike.flatMap((text) => [write('a', 0, 'value', text), read('a', 0, 'value')]),
        ],
      },
    },
    {
      id: 'borrowers-alike',
      group: 'misuse',
      category: 'borrowers whose names read as the same number or as nothing',
      input: {
        construct: [100, 3],
        calls: [
          ...borrowersAlike.map(acquire),
          ...borrowersAlike.map((name, object) => write(name, object, 'x', name)),
          ...borrowersAlike.flatMap((name, object) =>
            borrowersAlike
              .slice(Math.max(0, object - 4), object + 5)
              .map((_, index) => Math.max(0, object - 4) + index)
              .filter((other) => other !== object)
              .flatMap((other) => [read(name, other, 'x'), release(name, other)]),
          ),
          ...borrowersAlike.map((name, object) => read(name, object, 'x')),
          ...borrowersAlike.map((name, object) => release(name, object)),
          ...borrowersAlike.flatMap((name, object) => [release(name, object), read(name, object, 'x')]),
        ],
      },
    },
  ],
});
