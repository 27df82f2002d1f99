import {defineCases} from '#lib/exercise-sdk/cases';
import {withInheritedName} from '#lib/exercise-sdk/names';
import {isRoomy, readableSizeMax} from '#lib/exercise-sdk/roomy';
import {type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {
  allCrash,
  askedAgainWhileUnderWay,
  awayForLong,
  keysAlike,
  keysLikeFields,
  manyKeys,
  marks,
  ownNames,
  readShortlyBefore,
  removedOverCrashes,
  twiceInAMinority,
  valuesLikeMarks,
  writtenAgain,
  writtenInTurn,
} from './lib/pitfalls.ts';
import {
  atOnce,
  crash,
  cut,
  get,
  inAnyMinority,
  kept,
  kinds,
  onItsWay,
  peeks,
  pitfall,
  put,
  remove,
  slow,
} from './lib/scenarios.ts';
import {storm} from './lib/storm.ts';

export default defineCases<Scenario>({
  badInputs: [
    scenarioOf({nodes: 2}),
    scenarioOf({operations: [[0, 'ann', 'n3', get('x')]]}),
    scenarioOf({operations: [[0, 'ann', 'n0', put('', 1)]]}),
    scenarioOf({operations: [[0, 'ann', 'n0', put('x', 1.5)]]}),
    scenarioOf({operations: [[0, 'n1', 'n0', get('x')]]}),
    scenarioOf({faults: [crash('n0', 5, 5)]}),
    scenarioOf({latency: [1, 21]}),
    scenarioOf({settle: 50}),
    [],
  ],
  rules: ({latency, settle}) => {
    if (latency[1] > 20) return 'messages take at most 20 ms.';
    return settle < 100 ? 'settle is at least 100 ms.' : undefined;
  },
  generate: (random, size) => {
    // More calls than at size 40 would only cost more.
    if (isRoomy(random, size)) return random.pick([atOnce, onItsWay, inAnyMinority, pitfall])(random);
    if (random.boolean(0.15)) return keysLikeFields(random.shuffle(ownNames.flat()).slice(0, 12));
    if (random.boolean(0.3)) return pitfall(random);
    const weather = random.pick([
      random.shuffle(kinds).slice(0, random.int(0, 2)),
      random.shuffle(kinds).slice(0, random.int(0, 2)),
      ['crash', 'crash', 'crash'] as const,
      ['cut', 'cut'] as const,
    ]);
    const nodes = random.pick([3, 3, 3, 4, 5]);
    const keys = size < 20 ? ['x'] : ['x', 'y'];
    const calls = 2 + Math.min(28, Math.floor(Math.min(size, readableSizeMax) / 2) + random.int(0, 4));
    const made = storm(random, {
      nodes,
      calls,
      clients: random.int(1, 3),
      keys,
      faults: weather,
      pace: random.pick([5, 20, 60]),
    });
    return withInheritedName(random, made, keys);
  },
  cases: [
    {
      id: 'two-clients',
      group: 'samples',
      sample: true,
      explanation: 'What `ann` wrote at `n0` is read at `n1`; then every replica holds it.',
      input: scenarioOf({
        operations: [
          [0, 'ann', 'n0', put('x', 7)],
          [60, 'bob', 'n1', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'cut-off-replica',
      group: 'samples',
      sample: true,
      explanation:
        '`n2` is cut off while `x` is written; a majority has it. Afterwards `n2` answers a read with the new value, and is repaired.',
      input: scenarioOf({
        faults: [cut('n2', 0, 100)],
        operations: [
          [10, 'ann', 'n0', put('x', 1)],
          [150, 'ann', 'n2', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {id: 'zero', group: 'quiet', category: 'a value that counts as false', input: kept(0)},
    {id: 'empty-text', group: 'quiet', category: 'a value that counts as false', input: kept('')},
    {id: 'false', group: 'quiet', category: 'a value that counts as false', input: kept(false)},
    {id: 'null', group: 'quiet', category: 'a key that holds null', input: kept(null)},
    {
      id: 'never-written',
      group: 'quiet',
      category: 'keys that were never written, or only deleted',
      input: scenarioOf({
        operations: [
          [0, 'ann', 'n0', get('__proto__')],
          [0, 'bob', 'n1', remove('gone')],
          [60, 'ann', 'n2', get('constructor')],
          [60, 'bob', 'n2', get('gone')],
        ],
        after: [['n1', get('gone')], ...peeks('gone')],
      }),
    },
    {
      id: 'odd-keys',
      group: 'quiet',
      category: 'keys with names that objects have',
      input: scenarioOf({
        operations: [
          [0, 'ann', 'n0', put('__proto__', 1)],
          [0, 'bob', 'n1', put('constructor', 2)],
          [80, 'ann', 'n2', get('__proto__')],
          [80, 'bob', 'n2', get('constructor')],
        ],
        after: [['n1', get('__proto__')], ...peeks('__proto__')],
      }),
    },
    {
      id: 'same-moment',
      group: 'quiet',
      category: 'two nodes that write one key at the same moment',
      input: scenarioOf({
        latency: [5, 5],
        operations: [
          [0, 'ann', 'n0', put('x', 'ann')],
          [0, 'bob', 'n2', put('x', 'bob')],
          [60, 'ann', 'n0', get('x')],
          [60, 'bob', 'n2', get('x')],
        ],
        after: [['n1', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'same-node',
      group: 'quiet',
      category: 'many writes that one node handles at the same time',
      input: scenarioOf({
        latency: [1, 18],
        operations: [
          ...['a', 'b', 'c', 'd'].map((client, index) => [0, client, 'n1', put('x', index)] as const),
          ...['a', 'b', 'c', 'd'].map((client, index) => [100, client, `n${index % 3}`, get('x')] as const),
        ],
        after: [['n2', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'same-node-two-orders',
      group: 'quiet',
      category: 'two writes of one node that arrive elsewhere in different orders',
      input: scenarioOf({
        latency: [5, 5],
        faults: [{kind: 'slow', ms: 20, from: 'n1', to: 'n0', at: 10, until: 13}],
        operations: [
          [0, 'ann', 'n1', put('x', 'ann')],
          [2, 'bob', 'n1', put('x', 'bob')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'two-and-two',
      group: 'repair',
      category: 'four nodes, of which the same half is cut off twice',
      input: scenarioOf({
        nodes: 4,
        faults: [
          {kind: 'cut', nodes: ['n0', 'n1'], at: 0, until: 100},
          {kind: 'cut', nodes: ['n0', 'n1'], at: 150, until: 400},
        ],
        operations: [
          [10, 'ann', 'n0', put('x', 1)],
          [200, 'bob', 'n3', get('x')],
        ],
        after: [['n3', get('x')], ...peeks('x', 4)],
      }),
    },
    {
      id: 'clocks-apart',
      group: 'quiet',
      category: 'nodes whose clocks differ',
      input: scenarioOf({
        clocks: [3000, -1500, 0],
        operations: [
          [0, 'ann', 'n0', put('x', 'first')],
          [100, 'ann', 'n1', put('x', 'second')],
          [200, 'ann', 'n2', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'all-repaired',
      group: 'repair',
      category: 'replicas that were cut off while others were written to',
      input: scenarioOf({
        nodes: 5,
        faults: [cut('n3', 0, 120), cut('n4', 0, 120)],
        operations: [
          [10, 'ann', 'n1', put('x', 1)],
          [60, 'ann', 'n1', put('y', 2)],
        ],
        after: [['n1', get('x')], ...peeks('x', 5), ['n2', get('y')], ...peeks('y', 5)],
      }),
    },
    {
      id: 'delete-while-cut',
      group: 'repair',
      category: 'a key that is deleted while a replica is cut off',
      input: scenarioOf({
        faults: [cut('n2', 80, 200)],
        operations: [
          [0, 'ann', 'n0', put('x', 1)],
          [100, 'ann', 'n0', remove('x')],
          [260, 'ann', 'n2', get('x')],
          [320, 'bob', 'n0', get('x')],
        ],
        after: [['n1', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'stale-majority',
      group: 'repair',
      category: 'a replica that missed a write, when another is cut off',
      input: scenarioOf({
        faults: [cut('n2', 80, 200), cut('n0', 200, 400)],
        operations: [
          [0, 'ann', 'n0', put('x', 'old')],
          [100, 'ann', 'n0', put('x', 'new')],
          [260, 'ann', 'n2', get('x')],
          [320, 'ann', 'n1', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'behind',
      group: 'repair',
      category: 'a write at a node that missed the writes before',
      input: scenarioOf({
        faults: [cut('n2', 0, 130)],
        operations: [
          [10, 'ann', 'n0', put('x', 'a')],
          [70, 'ann', 'n0', put('x', 'b')],
          [160, 'ann', 'n2', put('x', 'c')],
          [230, 'bob', 'n1', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'one-node-down',
      group: 'repair',
      category: 'calls while one node of three is down',
      input: scenarioOf({
        faults: [crash('n1', 100, 600)],
        operations: [
          [0, 'ann', 'n0', put('x', 1)],
          [250, 'ann', 'n0', put('x', 2)],
          [350, 'bob', 'n2', get('x')],
          [420, 'bob', 'n2', remove('x')],
        ],
        after: [['n1', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'crash-after-write',
      group: 'repair',
      category: 'nodes that crash after a write was acknowledged',
      input: scenarioOf({
        faults: [cut('n2', 0, 110), crash('n0', 110, 160), crash('n1', 200, 260)],
        operations: [
          [10, 'ann', 'n0', put('x', 1)],
          [120, 'bob', 'n1', put('y', 1)],
          [210, 'bob', 'n0', put('z', 1)],
          [330, 'ann', 'n2', get('x')],
        ],
        after: [['n2', get('y')], ...peeks('y')],
      }),
    },
    {
      id: 'late-message',
      group: 'repair',
      category: 'an older write that arrives after a newer one',
      input: scenarioOf({
        latency: [5, 5],
        faults: [slow('n0', 120, 10, 14), cut('n0', 150, 300)],
        operations: [
          [0, 'ann', 'n0', put('x', 'older')],
          [30, 'bob', 'n0', put('x', 'newer')],
          [180, 'bob', 'n1', get('x')],
        ],
        after: [['n2', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'new-then-old',
      group: 'repair',
      category: 'two reads in a row while a write is still on its way',
      input: scenarioOf({
        nodes: 5,
        latency: [5, 5],
        faults: [
          slow('n0', 150, 10, 14),
          slow('n1', 150, 30, 34),
          slow('n0', 40, 61, 75),
          slow('n1', 40, 61, 75),
        ],
        operations: [
          [0, 'ann', 'n0', put('x', 'new')],
          [20, 'bob', 'n1', get('x')],
          [60, 'cyd', 'n3', get('x')],
        ],
        after: [['n4', get('x')], ...peeks('x', 5)],
      }),
    },
    {
      id: 'two-halves',
      group: 'repair',
      category: 'five nodes, of which the same two are cut off twice',
      input: scenarioOf({
        nodes: 5,
        faults: [
          {kind: 'cut', nodes: ['n0', 'n1'], at: 0, until: 100},
          {kind: 'cut', nodes: ['n0', 'n1'], at: 150, until: 400},
        ],
        operations: [
          [10, 'ann', 'n0', put('x', 1)],
          [200, 'bob', 'n3', get('x')],
        ],
        after: [['n3', get('x')], ...peeks('x', 5)],
      }),
    },
    {
      id: 'peek-while-cut',
      group: 'repair',
      category: 'a look at the replica of a node that is cut off',
      input: scenarioOf({
        faults: [cut('n2', 60, 300)],
        operations: [
          [0, 'ann', 'n2', put('x', 1)],
          [100, 'ann', 'n2', ['peek', 'x']],
          [120, 'bob', 'n0', put('x', 2)],
          [200, 'ann', 'n2', ['peek', 'x']],
        ],
        after: [['n2', get('x')], ...peeks('x')],
      }),
    },
    ...(
      [
        ['storm-cut', 3, ['cut', 'cut'], 18],
        ['storm-loss', 3, ['lose'], 8],
        ['storm-copies', 3, ['duplicate', 'slow'], 6],
        ['storm-crash', 3, ['crash', 'crash'], 20],
        ['storm-five', 5, ['cut', 'crash', 'slow'], 10],
        ['storm-all', 5, ['cut', 'crash', 'lose', 'duplicate', 'slow'], 15],
      ] as const
    ).map(([id, nodes, faults, pace]) => ({
      id,
      group: 'storms',
      category: `many calls while faults come and go (${[...new Set(faults)].join(', ')})`,
      input: (random: Parameters<typeof storm>[0]) =>
        storm(random, {nodes, calls: 50, clients: 4, keys: ['x', 'y', 'z'], faults, pace}),
    })),
    {
      id: 'removed-and-read-at-once',
      group: 'quiet',
      category: 'a key that is read at another node right after it was removed',
      input: scenarioOf({
        operations: [
          [0, 'ann', 'n0', put('x', 1)],
          [1, 'ann', 'n0', remove('x')],
          [2, 'ann', 'n1', get('x')],
          [3, 'ann', 'n1', put('x', 2)],
          [4, 'ann', 'n1', remove('x')],
          [5, 'ann', 'n2', get('x')],
        ],
        latency: [9, 20],
        after: [['n1', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'the-value-it-had',
      group: 'repair',
      category: 'a value that is written again at a node that missed another in between',
      input: scenarioOf({
        faults: [cut('n2', 60, 200)],
        operations: [
          [0, 'ann', 'n0', put('x', 1)],
          [100, 'ann', 'n0', put('x', 2)],
          [260, 'ann', 'n2', put('x', 1)],
          [330, 'ann', 'n0', get('x')],
        ],
        after: [['n1', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'ends-of-the-rules',
      group: 'quiet',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: scenarioOf({
        operations: ['é', 'e\u0301', 'toString', 'x'.repeat(20), 'x'.repeat(19)].flatMap((key, index) => [
          [index * 100, 'ann', 'n0', put(key, index)],
          [index * 100 + 60, 'ann', 'n1', get(key)],
        ]),
        after: [['n2', get('é')], ...peeks('é')],
      }),
    },
    {
      id: 'removal-over-crashes',
      group: 'repair',
      category: 'a key that is removed before the nodes that know of it crash',
      input: removedOverCrashes(0),
    },
    ...(
      [
        ['one-read-repairs-the-last', 'n0', ['n3', 'n4']],
        ['one-read-repairs-the-first', 'n4', ['n0', 'n1']],
        ['one-read-repairs-those-between', 'n0', ['n2', 'n3']],
      ] as const
    ).map(([id, reader, missing]) => ({
      id,
      group: 'repair',
      category: 'a single read, after which replicas that missed a write must hold it',
      input: scenarioOf({
        nodes: 5,
        latency: [5, 5],
        faults: missing.map((node) => cut(node, 0, 100)),
        operations: [
          [10, 'ann', reader, put('x', 1)],
          [150, 'bob', reader, put('y', 2)],
        ],
        after: [[reader, get('x')], ...peeks('x', 5)],
      }),
    })),
    {
      id: 'removed-where-it-is-missing',
      group: 'repair',
      category: 'a key that is removed at a node that missed its write',
      input: scenarioOf({
        latency: [5, 5],
        faults: [cut('n2', 0, 100)],
        operations: [
          [10, 'ann', 'n0', put('x', 1)],
          [150, 'ann', 'n2', remove('x')],
          [200, 'ann', 'n0', get('x')],
        ],
        after: [['n0', get('x')], ...peeks('x')],
      }),
    },
    {
      id: 'removed-while-one-is-cut-off',
      group: 'repair',
      category: 'a key that is removed while a replica that holds it is cut off, and read there',
      input: scenarioOf({
        latency: [5, 5],
        faults: [cut('n2', 100, 200)],
        operations: [
          [0, 'ann', 'n0', put('x', 1)],
          [20, 'bob', 'n1', put('y', 2)],
          [110, 'ann', 'n0', remove('x')],
          [120, 'bob', 'n1', remove('y')],
          [250, 'ann', 'n2', get('x')],
          [260, 'bob', 'n2', get('y')],
        ],
        after: [['n2', get('x')], ...peeks('x'), ['n2', get('y')], ...peeks('y')],
      }),
    },
    ...(['keys-like-fields', 'keys-like-counters', 'keys-like-records'] as const).map((id, index) => ({
      id,
      group: 'quiet',
      category: 'keys named like what a node keeps for itself',
      input: keysLikeFields(ownNames[index]!),
    })),
    {
      id: 'same-value-written-again',
      group: 'repair',
      category: 'a value that is written again at a node that was cut off in the middle of writing it',
      input: writtenAgain((key) => put(key, 2)),
    },
    {
      id: 'removed-again',
      group: 'repair',
      category: 'a key that is removed again at a node that was cut off in the middle of removing it',
      input: writtenAgain(remove),
    },
    {
      id: 'all-crash-after-writes',
      group: 'repair',
      category: 'all nodes crash at once, soon after a write',
      input: allCrash([10, 12, 15, 22, 30]),
    },
    {
      id: 'all-crash-after-removals',
      group: 'repair',
      category: 'all nodes crash at once, soon after a removal',
      input: allCrash([10, 12, 15, 22, 30], true),
    },
    ...(
      [
        ['read-before-a-cut', 'n2', 40],
        ['read-before-a-short-cut', 'n1', 26],
      ] as const
    ).map(([id, node, away]) => ({
      id,
      group: 'repair',
      category: 'a node that has just read a key, is cut off while others write it, and is asked again',
      input: readShortlyBefore(node, away),
    })),
    ...(
      [
        ['answers-twice-in-a-minority', 5, ['n0', 'n1']],
        ['answers-twice-in-another-minority', 5, ['n3', 'n2']],
        ['answers-twice-in-a-half', 4, ['n1', 'n2']],
      ] as const
    ).flatMap(([id, nodes, few]) =>
      [false, true].map((erase) => ({
        id: erase ? `removal-${id}` : id,
        group: 'repair',
        category: 'messages that arrive twice where fewer than a majority of the nodes can be reached',
        input: twiceInAMinority(nodes, few, erase),
      })),
    ),
    ...(
      [
        ['written-again-while-under-way', put('x', 1)],
        ['removed-again-while-under-way', remove('x')],
      ] as const
    ).map(([id, change]) => ({
      id,
      group: 'repair',
      category: 'a change that is asked for again at a node where the same one is under way still',
      input: askedAgainWhileUnderWay(change),
    })),
    {
      id: 'written-in-turn',
      group: 'quiet',
      category: 'a key that is written very often, at one node after another',
      guards: 'Versions of few bits, or made of a count and a node that overlap.',
      input: writtenInTurn(5, 46),
    },
    {
      id: 'many-keys',
      group: 'quiet',
      category: 'many keys, the first of which are read at the end',
      input: manyKeys(Array.from({length: 28}, (_, index) => `k${index}`)),
    },
    {
      id: 'keys-as-they-are',
      group: 'quiet',
      category: 'keys that differ in capitals, blanks or line ends only',
      input: manyKeys(keysAlike),
    },
    {
      id: 'values-like-marks',
      group: 'quiet',
      category: 'values such as a cache may mark removed keys with, and texts that look like other values',
      input: valuesLikeMarks(marks),
    },
    {
      id: 'away-for-many-calls',
      group: 'repair',
      category: 'a node that is down for very many calls and must be repaired all the same',
      input: awayForLong(40),
    },
  ],
});
