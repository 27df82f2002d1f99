import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes} from '#lib/exercise-sdk/lookalikes';
import {withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = readonly [method: string, ...args: unknown[]];
const add = (node: string): Call => ['addNode', node];
const remove = (node: string): Call => ['removeNode', node];
const get = (key: string): Call => ['getNode', key];
const nodes = (key: string, count: number): Call => ['getNodes', key, count];

const membershipChangesMax = 40;
const names = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'omega',
  'node-1',
  'node-2',
  'node-3',
  'constructor',
  'node-12',
  'b',
  'beta-b',
];
/** Spread over the whole ring: their hashes differ in the highest bits. */
const spread = Array.from({length: 40}, (_, index) => `${(index * 37) % 101}/user`);

function rules({calls}: ClassInput): string | undefined {
  const changes = calls.filter(([method]) => method === 'addNode' || method === 'removeNode').length;
  if (changes <= membershipChangesMax) return undefined;
  return `at most ${membershipChangesMax} calls may be addNode or removeNode, got ${changes}`;
}

function key(random: Random): string {
  // Of few letters and digits, so that a key and a count run together.
  if (random.boolean(0.15)) return `${random.pick(['', 'k'])}${random.pick(['', '1', '11', ':1'])}`;
  // Sometimes the name of a point, so that the key lies exactly on it.
  if (random.boolean(0.2)) return `${random.int(0, 2)}:${random.pick(names)}`;
  return random.boolean() ? `${random.int(0, 99)}:key` : random.string(random.int(0, 8));
}

/** A ring whose nodes come and go between lookups. */
function life(random: Random, pointsPerNode: number, lookups: number): ClassInput {
  const calls: Call[] = [];
  for (let change = 0; change < Math.min(12, 2 + lookups); change++) {
    const node = random.pick(names);
    calls.push(random.boolean(0.7) ? add(node) : remove(node));
    const count = Math.ceil(lookups / 12);
    for (let i = 0; i < count; i++) {
      calls.push(
        random.boolean(0.6) ? get(key(random)) : nodes(key(random), random.pick([1, 2, 3, 4, 5, 11, 12])),
      );
    }
  }
  return {construct: [pointsPerNode], calls};
}

/** Many points, then mostly lookups. */
function lookups(random: Random, members: number, pointsPerNode: number, count: number): ClassInput {
  const calls: Call[] = Array.from({length: members}, (_, index) => add(`${random.string(4)}-${index}`));
  for (let index = 0; index < count; index++) {
    const text = random.string(6);
    calls.push(index % 20 === 19 ? nodes(text, 3) : get(text));
  }
  return {construct: [pointsPerNode], calls};
}

const everyKey = spread.map(get);

const random20 = Array.from({length: 20}, (_, index) => (index === 7 ? 'n'.repeat(20) : `node-${index}`));

const tied = [
  ['aqyrqt', 'gbohia'],
  ['jjklb', 'gsqjm'],
  ['mfkx', 'htnmutf'],
] as const;

/** More nodes than most rings have, and lookups that ask for most of them. */
function crowd(random: Random): ClassInput {
  const members = random.int(6, membershipChangesMax);
  const calls = Array.from({length: members}, (_, index) => add(`n${index}`));
  return {
    construct: [random.int(1, 3)],
    calls: [...calls, ...random.array(3, () => nodes(key(random), random.int(5, 50)))],
  };
}

/** Two nodes alone with a point at the same place: either point 0 of both (of names as long or not), or of different numbers. */
function ties(random: Random): ClassInput {
  const pair = random.shuffle(random.pick(tied));
  return {
    construct: [random.int(1, 3)],
    calls: [...pair.map(add), ...random.array(8, () => get(key(random)))],
  };
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [0], calls: []},
    {construct: [101], calls: []},
    {construct: [1], calls: [add('')]},
    {construct: [1], calls: [add('Alpha')]},
    {construct: [1], calls: [get('café')]},
    {construct: [1], calls: [nodes('a', 0)]},
    {construct: [1], calls: Array.from({length: 41}, (_, index) => add(`n${index}`))},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.boolean() ? crowd(random) : ties(random);
    const made = life(random, random.int(1, 3), 4 + size);
    // Point 0 of either lies at the same place.
    const [one, other] = random.shuffle(['aqyrqt', 'gbohia']) as [string, string];
    // Or point 0 of the one and point 1 of the other.
    const pair = random.boolean(0.7) ? [one, other] : random.shuffle(['jjklb', 'gsqjm']);
    return random.boolean(0.35) ? withName(withName(made, 'alpha', pair[0]!), 'beta', pair[1]!) : made;
  },
  // As many lookups as points; nodes and points of each grow alike.
  demanding: (random, size) => {
    const members = Math.min(membershipChangesMax, Math.ceil(Math.sqrt(size)));
    return lookups(random, members, Math.min(100, Math.round(size / members)), Math.min(3900, size));
  },
  cases: [
    {
      id: 'sample-one-point-each',
      group: 'samples',
      sample: true,
      explanation:
        'The points are beta at 1455054021 and alpha at 2968321137. `user:1` hashes to 1830439627, so alpha is next; `cart:7` hashes to 3779209736, behind the last point, so the first one, beta, holds it.',
      input: {
        construct: [1],
        calls: [
          get('user:1'),
          add('alpha'),
          add('beta'),
          add('beta'),
          get('user:1'),
          get('cart:7'),
          remove('alpha'),
          get('user:1'),
        ],
      },
    },
    {
      id: 'sample-replicas',
      group: 'samples',
      sample: true,
      explanation:
        'A node that is met again on the way counts once, and three nodes cannot hold five copies.',
      input: {
        construct: [3],
        calls: [
          add('alpha'),
          add('beta'),
          add('gamma'),
          nodes('user:1', 1),
          nodes('user:1', 2),
          nodes('cart:7', 5),
          remove('beta'),
          nodes('cart:7', 2),
        ],
      },
    },
    {
      id: 'empty-ring',
      group: 'placing',
      category: 'a ring without nodes',
      input: {
        construct: [5],
        calls: [
          get('a'),
          nodes('a', 2),
          remove('alpha'),
          add('alpha'),
          get('a'),
          remove('alpha'),
          get('a'),
          nodes('a', 3),
        ],
      },
    },
    {
      id: 'wraps-around',
      group: 'placing',
      category: 'keys behind the last point',
      input: {
        construct: [1],
        calls: [
          add('beta'),
          add('gamma'),
          ...['x', 'y', 'cart:7', 'a', '', 'user:1'].flatMap((text) => [get(text), nodes(text, 2)]),
        ],
      },
    },
    {
      id: 'exactly-on-a-point',
      group: 'placing',
      category: 'keys that lie exactly on a point',
      input: {
        construct: [2],
        calls: [
          add('alpha'),
          add('beta'),
          add('gamma'),
          ...['0:alpha', '1:alpha', '0:beta', '1:beta', '0:gamma', '1:gamma', '2:alpha'].flatMap((text) => [
            get(text),
            nodes(text, 3),
          ]),
        ],
      },
    },
    {
      id: 'one-node',
      group: 'placing',
      category: 'one node that holds everything',
      input: {construct: [1], calls: [add('solo'), ...spread.slice(0, 8).map(get), nodes('a', 4), get('x')]},
    },
    {
      id: 'points-in-common',
      group: 'placing',
      category: 'two nodes with a point at the same place',
      // `0:ajsqdmm` and `0:xtfigxs` have the same hash, and so have `0:mdtoctx` and `0:sxfahtu`.
      input: {
        construct: [1],
        calls: [
          add('xtfigxs'),
          add('ajsqdmm'),
          get('0:ajsqdmm'),
          get('0:xtfigxs'),
          nodes('0:xtfigxs', 2),
          add('mdtoctx'),
          add('sxfahtu'),
          nodes('0:sxfahtu', 4),
          remove('ajsqdmm'),
          get('0:ajsqdmm'),
          nodes('a', 4),
          add('ajsqdmm'),
          remove('xtfigxs'),
          nodes('0:ajsqdmm', 4),
        ],
      },
    },
    {
      id: 'every-point-counts',
      group: 'placing',
      category: 'several points for each node',
      input: {construct: [7], calls: [...names.slice(0, 5).map(add), ...everyKey]},
    },
    {
      id: 'unequal-keys',
      group: 'placing',
      category: 'keys with all kinds of characters',
      input: {
        construct: [4],
        calls: [
          add('alpha'),
          add('beta'),
          add('delta'),
          ...[
            '',
            ' ',
            '~~~~~~~~~~~~',
            '{"id": 7}',
            '__proto__',
            'A',
            'a',
            'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
          ].map(get),
        ],
      },
    },
    {
      id: 'a-node-joins',
      group: 'membership',
      category: 'the keys that move when a node joins',
      input: {
        construct: [10],
        calls: [...names.slice(0, 4).map(add), ...everyKey, add('omega'), ...everyKey],
      },
    },
    {
      id: 'a-node-leaves',
      group: 'membership',
      category: 'the keys that move when a node leaves',
      input: {
        construct: [10],
        calls: [...names.slice(0, 5).map(add), ...everyKey, remove('gamma'), ...everyKey],
      },
    },
    {
      id: 'added-twice',
      group: 'membership',
      category: 'a node that is added twice and removed once',
      input: {
        construct: [2],
        calls: [
          add('alpha'),
          add('alpha'),
          add('beta'),
          remove('alpha'),
          get('0:alpha'),
          remove('alpha'),
          get('1:alpha'),
          nodes('a', 3),
          add('alpha'),
          get('0:alpha'),
        ],
      },
    },
    {
      id: 'any-order-of-joining',
      group: 'membership',
      category: 'the same nodes in another order of joining',
      input: {
        construct: [3],
        calls: [
          ...['omega', 'delta', 'gamma', 'beta', 'alpha'].map(add),
          ...everyKey.slice(0, 15),
          ...['delta', 'omega'].map(remove),
          add('omega'),
          add('delta'),
          ...everyKey.slice(0, 15),
        ],
      },
    },
    {
      id: 'different-machines',
      group: 'replicas',
      category: 'replicas on different nodes',
      input: {
        construct: [20],
        calls: [...names.slice(0, 3).map(add), ...spread.slice(0, 12).map((text) => nodes(text, 3))],
      },
    },
    {
      id: 'more-than-there-are',
      group: 'replicas',
      category: 'more replicas than nodes',
      input: {
        construct: [6],
        calls: [
          add('alpha'),
          nodes('a', 2),
          nodes('x', 50),
          add('beta'),
          ...spread.slice(0, 8).map((text) => nodes(text, 50)),
        ],
      },
    },
    {
      id: 'replicas-after-a-failure',
      group: 'replicas',
      category: 'replicas before and after nodes are lost',
      input: {
        construct: [5],
        calls: [
          ...names.map(add),
          ...spread.slice(0, 10).map((text) => nodes(text, 3)),
          remove('node-2'),
          remove('alpha'),
          ...spread.slice(0, 10).map((text) => nodes(text, 3)),
        ],
      },
    },
    {
      id: 'random-life',
      group: 'replicas',
      category: 'nodes that come and go between lookups',
      input: (random) => life(random, 3, 300),
    },
    {
      id: 'many-points',
      group: 'scale',
      category: 'more than two thousand points, nearly four thousand lookups',
      input: (random) => lookups(random, 21, 100, 3900),
    },
    {
      id: 'names-within-names',
      group: 'membership',
      category: 'nodes whose names begin or end with the name of one that leaves',
      input: {
        construct: [5],
        calls: [
          ...['a', 'ab', 'b', 'ba', 'a-b', 'b-a', 'aa', 'a1', 'a-1', 'a10'].map(add),
          ...everyKey,
          remove('a'),
          ...everyKey,
          remove('b'),
          ...everyKey,
        ],
      },
    },
    {
      id: 'keys-alike',
      group: 'placing',
      category: 'keys that differ in capitals, blanks or leading zeros only',
      input: {
        construct: [20],
        calls: [
          ...random20.map(add),
          ...lookalikes(/^[ -~]{0,30}$/).flatMap((text) => [get(text), nodes(text, 2)]),
        ],
      },
    },
    {
      id: 'forty-nodes',
      group: 'replicas',
      category: 'as many nodes as can be, and more copies asked for',
      input: {
        construct: [1],
        calls: [
          ...Array.from({length: 40}, (_, index) => add(`n${index}`)),
          ...spread.slice(0, 10).flatMap((text) => [nodes(text, 50), nodes(text, 39)]),
        ],
      },
    },
    {
      id: 'one-leaves-another-joins',
      group: 'replicas',
      category: 'replicas after a node was replaced by another one',
      input: {
        construct: [4],
        calls: [
          add('alpha'),
          add('beta'),
          ...spread.slice(0, 12).map((one) => nodes(one, 2)),
          remove('alpha'),
          add('gamma'),
          ...spread.slice(0, 12).map((one) => nodes(one, 2)),
          ...spread.slice(0, 12).map(get),
          remove('beta'),
          add('alpha'),
          ...spread.slice(0, 12).map((one) => nodes(one, 1)),
        ],
      },
    },
    {
      id: 'points-of-different-numbers-in-common',
      group: 'placing',
      category: 'two nodes with a point at the same place, points of different numbers',
      // `0:jjklb` and `1:gsqjm` have the same hash.
      input: {
        construct: [2],
        calls: [
          ...[add('jjklb'), add('gsqjm'), get('0:jjklb'), get('1:gsqjm'), nodes('0:jjklb', 2)],
          ...[remove('gsqjm'), get('1:gsqjm'), add('gsqjm'), get('0:jjklb'), remove('jjklb'), get('0:jjklb')],
          ...[add('jjklb'), nodes('1:gsqjm', 2)],
        ],
      },
    },
    {
      id: 'just-behind-a-point',
      group: 'placing',
      category: 'keys whose hash is one more than that of a point',
      guards: 'Catches hashes that lose their lowest bit.',
      // `0:zvdiim` and `guqhli`, `0:hzmmyb` and `smpbko`, `0:mvtckd` and `wxxtoj`.
      input: {
        construct: [1],
        calls: [
          ...['zvdiim', 'hzmmyb', 'mvtckd', 'alpha'].map(add),
          ...['guqhli', 'smpbko', 'wxxtoj', '0:zvdiim', '0:hzmmyb'].map(get),
          nodes('guqhli', 2),
        ],
      },
    },
    {
      id: 'key-and-count-alike',
      group: 'replicas',
      category: 'keys and counts that read the same when they are written one behind the other',
      input: {
        construct: [3],
        calls: [
          ...random20.slice(0, 15).map(add),
          ...['user:', 'a', '', '0'].flatMap((text) => [
            ...[nodes(`${text}1`, 2), nodes(text, 12)],
            ...[nodes(text, 13), nodes(`${text}1`, 3)],
            ...[nodes(`${text}4`, 1), get(`${text}41`)],
            ...[get(`${text}51`), nodes(`${text}5`, 1)],
            ...[nodes(`2${text}`, 1), nodes(text, 12), nodes(`3${text}`, 4), nodes(text, 43)],
          ]),
        ],
      },
    },
    {
      id: 'keys-like-key-and-count',
      group: 'replicas',
      category: 'keys that look like another key with a count behind or before it',
      input: {
        construct: [3],
        calls: [
          ...random20.slice(0, 12).map(add),
          ...['', ':', '-', '_', '|', ',', '/', '.', ' ', '#', '@', ', ', '::'].flatMap((between) => [
            ...[nodes('k', 2), get(`k${between}2`), get(`m${between}3`), nodes('m', 3)],
            ...[nodes('p', 2), get(`2${between}p`), get(`3${between}q`), nodes('q', 3)],
            ...[nodes(`k${between}2`, 2), nodes(`2${between}p`, 2), get('k'), get('p')],
          ]),
        ],
      },
    },
    {
      id: 'points-of-a-longer-name-in-common',
      group: 'placing',
      category:
        'two nodes with a point at the same place, of which the longer name comes first in the alphabet',
      // `0:n184624` and `0:n948` have the same hash, and so have `0:n184629` and `0:n945`.
      input: {
        construct: [1],
        calls: [
          ...[add('n948'), add('n945'), add('n184624'), add('n184629')],
          ...['0:n948', '0:n945'].flatMap((key) => [get(key), nodes(key, 4)]),
          ...[remove('n184624'), get('0:n948'), add('n184624'), get('0:n948'), remove('n945'), get('0:n945')],
        ],
      },
    },
  ],
});
