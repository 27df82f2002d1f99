import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {withInheritedName} from '#lib/exercise-sdk/names';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {
  append,
  cart,
  drop,
  life,
  long,
  merge,
  namesAlike,
  read,
  recordsAlike,
  type StoredEvent,
  set,
  snapshot,
  state,
  steady,
  streamsAlike,
  textsAlike,
} from './lib/calls.ts';

function rules({calls}: ClassInput): string | undefined {
  for (const [index, [method, , , events]] of calls.entries()) {
    if (method !== 'append') continue;
    for (const name of (events as StoredEvent[]).flatMap(({fields}) => Object.keys(fields))) {
      if (!/^[a-z]{1,12}$/.test(name)) return `call ${index + 1} has a field called ${JSON.stringify(name)}`;
    }
  }
  return undefined;
}

export default defineCases<ClassInput>({
  rules,
  badInputs: [
    {construct: [], calls: [append('', 0)]},
    {construct: [], calls: [append('s', -1)]},
    {construct: [], calls: [['append', 's', 0, [{type: 'add', id: 'a', fields: {}}]]]},
    {construct: [], calls: [['append', 's', 0, [{type: 'set', id: 'a'}]]]},
    {construct: [], calls: [append('s', 0, set('A', {}))]},
    {construct: [], calls: [append('s', 0, set('a', {__x: 1}))]},
    {construct: [], calls: [append('s', 0, set('a', {x: 1.5}))]},
    {construct: [], calls: [state('s', -1)]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.boolean() ? namesAlike(random) : textsAlike(random);
    return withInheritedName(random, life(random, random.int(1, 3), 3 + size), ['s', 'r1'], ['constructor']);
  },
  demanding: (random, size) => steady(random, Math.min(1250, size)),
  cases: [
    {
      id: 'sample-two-writers',
      group: 'samples',
      sample: true,
      explanation:
        'Both writers saw version 1. The second one is refused, looks again, and succeeds at version 2.',
      input: {
        construct: [],
        calls: [
          append(cart, 0, set('pen', {count: 1})),
          append(cart, 1, merge('pen', {count: 2})),
          append(cart, 1, drop('pen')),
          read(cart, 1),
          append(cart, 2, drop('pen'), set('cup', {count: 1})),
          state(cart),
        ],
      },
    },
    {
      id: 'sample-snapshot',
      group: 'samples',
      sample: true,
      explanation:
        'Version 3 is reached from the snapshot of version 2 with one event; version 1 is older than the snapshot.',
      input: {
        construct: [],
        calls: [
          append(cart, 0, set('pen', {count: 1, price: 5}), merge('pen', {count: 2})),
          snapshot(cart),
          append(cart, 2, merge('cup', {count: 4})),
          state(cart, 3),
          state(cart, 2),
          state(cart, 1),
        ],
      },
    },
    {
      id: 'nothing-yet',
      group: 'concurrency',
      category: 'streams that were never written to',
      input: {
        construct: [],
        calls: [
          append('s', 1),
          read('s'),
          state('s'),
          state('s', 0),
          append('s', 1, drop('a')),
          append('s', 0),
          snapshot('s'),
          append('s', 0, drop('a')),
          read('s'),
          state('s', 5),
        ],
      },
    },
    {
      id: 'outdated-and-ahead',
      group: 'concurrency',
      category: 'expected versions below and above the version',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1})),
          append('s', 0, set('a', {x: 2})),
          append('s', 2, set('a', {x: 3})),
          append('s', 1, set('a', {x: 4})),
          append('s', 1, set('a', {x: 5})),
          read('s'),
          state('s'),
        ],
      },
    },
    {
      id: 'all-or-nothing',
      group: 'concurrency',
      category: 'a refused batch',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), set('b', {y: 1})),
          append('s', 1, set('c', {z: 1}), drop('a'), drop('b')),
          read('s', 2),
          state('s'),
          append('s', 2, set('c', {z: 2})),
          read('s', 2),
        ],
      },
    },
    {
      id: 'batches',
      group: 'concurrency',
      category: 'several events in one append',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), merge('a', {x: 2}), merge('a', {y: 3})),
          append('s', 1, drop('a')),
          append('s', 3, drop('a'), merge('a', {z: 1})),
          append('s', 5),
          append('s', 4),
          state('s', 4),
          state('s', 5),
        ],
      },
    },
    {
      id: 'reading-from-the-middle',
      group: 'concurrency',
      category: 'reading after the first, a middle and the last event',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), set('a', {x: 2}), set('a', {x: 3}), drop('a')),
          ...[0, 1, 2, 3, 4, 5].map((after) => read('s', after)),
        ],
      },
    },
    {
      id: 'streams-apart',
      group: 'concurrency',
      category: 'two streams with records of the same names',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1})),
          append('t', 0, set('a', {y: 2})),
          append('t', 1, merge('a', {x: 3})),
          snapshot('t'),
          append('s', 1, drop('a')),
          state('s'),
          state('t'),
          read('s'),
          read('t', 1),
        ],
      },
    },
    {
      id: 'names-of-objects',
      group: 'concurrency',
      category: 'streams and records called constructor',
      input: {
        construct: [],
        calls: [
          append('constructor', 0, merge('constructor', {constructor: 1})),
          append('valueof', 0),
          state('constructor'),
          append('constructor', 1, merge('tostring', {x: 1})),
          state('constructor'),
          read('constructor'),
        ],
      },
    },
    {
      id: 'set-merge-drop',
      group: 'replay',
      category: 'every type of event on the same record',
      input: {
        construct: [],
        calls: [
          append(
            's',
            0,
            merge('a', {x: 1}),
            merge('a', {y: 2}),
            set('a', {z: 3}),
            merge('a', {x: 0, z: 0}),
            drop('a'),
            drop('a'),
            merge('a', {y: 5}),
            set('a', {}),
            drop('b'),
          ),
          ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((version) => state('s', version)),
        ],
      },
    },
    {
      id: 'events-stay-as-they-were',
      group: 'replay',
      category: 'events read again after replays',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), merge('a', {y: 2}), merge('b', {x: 1}), merge('b', {x: 7})),
          state('s'),
          read('s'),
          state('s', 1),
          state('s', 3),
          snapshot('s'),
          append('s', 4, merge('a', {x: 9})),
          state('s'),
          read('s'),
          state('s', 1),
        ],
      },
    },
    {
      id: 'later-than-now',
      group: 'replay',
      category: 'a version that the stream has not reached',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), set('b', {x: 2})),
          state('s', 3),
          state('s', 100),
          snapshot('s'),
          state('s', 100),
          append('s', 2, drop('a')),
          state('s', 4),
        ],
      },
    },
    {
      id: 'snapshot-too-new',
      group: 'snapshots',
      category: 'a version older than every snapshot',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), merge('a', {x: 2}), drop('a')),
          snapshot('s'),
          state('s', 1),
          state('s', 2),
          state('s', 0),
          state('s', 3),
        ],
      },
    },
    {
      id: 'many-snapshots',
      group: 'snapshots',
      category: 'several snapshots of one stream',
      input: {
        construct: [],
        calls: [
          ...[0, 1, 2, 3].flatMap((round) => [
            append('s', round * 2, merge('a', {x: round}), merge('b', {y: round})),
            snapshot('s'),
          ]),
          ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((version) => state('s', version)),
        ],
      },
    },
    {
      id: 'snapshot-stays-as-it-was',
      group: 'snapshots',
      category: 'a snapshot that was replayed from several times',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), set('b', {y: 1})),
          snapshot('s'),
          append('s', 2, merge('a', {x: 2}), drop('b'), set('c', {z: 1})),
          state('s'),
          state('s', 2),
          state('s', 3),
          state('s', 2),
          state('s'),
        ],
      },
    },
    {
      id: 'snapshot-twice',
      group: 'snapshots',
      category: 'two snapshots at the same version',
      input: {
        construct: [],
        calls: [
          snapshot('s'),
          append('s', 0, set('a', {x: 1})),
          snapshot('s'),
          snapshot('s'),
          state('s'),
          append('s', 1, merge('a', {x: 2})),
          state('s'),
          state('s', 1),
          state('s', 0),
        ],
      },
    },
    {
      id: 'conflict-after-snapshot',
      group: 'snapshots',
      category: 'appends after a snapshot',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1}), set('a', {x: 2})),
          snapshot('s'),
          append('s', 1, set('a', {x: 3})),
          append('s', 0, set('a', {x: 4})),
          append('s', 2, set('a', {x: 5})),
          state('s'),
          read('s', 2),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'snapshots',
      category: 'all kinds of calls on few records',
      input: (random) => life(random, 2, 200),
    },
    {
      id: 'random-medium',
      group: 'snapshots',
      category: 'all kinds of calls on more records',
      input: (random) => life(random, 6, 500),
    },
    {
      id: 'long-stream',
      group: 'snapshots',
      category: 'a long stream with a snapshot near its end',
      input: (random) => long(random, 1500, 1000),
    },
    {
      id: 'fields-of-a-drop',
      group: 'replay',
      category: 'a drop that has fields, which mean nothing',
      input: {
        construct: [],
        calls: [
          append('s', 0, set('a', {x: 1, y: 2}), {type: 'drop', id: 'a', fields: {x: 9}}),
          state('s'),
          read('s'),
          append('s', 2, {type: 'drop', id: 'b', fields: {z: 1}}, merge('a', {y: 3})),
          state('s'),
          state('s', 3),
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'concurrency',
      category: 'the largest numbers, events and versions there are',
      guards: 'both ends of the rules',
      input: {
        construct: [],
        calls: [
          append('s'.repeat(16), 10_000, set('a', {x: 1})),
          append(
            's'.repeat(16),
            0,
            ...Array.from({length: 49}, (_, index) =>
              merge('r'.repeat(12), {x: index % 2 === 0 ? 1_000_000 : -1_000_000}),
            ),
            set('a', Object.fromEntries([...'abcdefghij'].map((name) => [name, -1_000_000]))),
          ),
          read('s'.repeat(16), 10_000),
          read('s'.repeat(16), 48),
          state('s'.repeat(16), 10_000),
        ],
      },
    },
    {
      id: 'names-and-versions-joined',
      group: 'snapshots',
      category: 'streams whose names go on with a digit, and more than ten versions',
      input: {
        construct: [],
        calls: [
          append('s1', 0, set('a', {x: 1}), set('a', {x: 2})),
          snapshot('s1'),
          append('s', 0, ...Array.from({length: 12}, (_, index) => set('b', {x: index}))),
          state('s', 12),
          snapshot('s'),
          state('s', 12),
          state('s1'),
        ],
      },
    },
    {
      id: 'names-and-versions-read-in-a-row',
      group: 'replay',
      category: 'streams whose names and versions read the same when they are written one behind the other',
      guards: 'Catches answers remembered under name and version joined to one text.',
      input: {
        construct: [],
        calls: [
          append('s1', 0, set('a', {x: 1}), set('a', {x: 2}), merge('a', {y: 3})),
          append('s', 0, ...Array.from({length: 14}, (_, index) => set('b', {x: index}))),
          ...[state('s1', 2), state('s', 12), read('s1', 2), read('s', 12)],
          ...[state('s', 13), state('s1', 3), read('s', 11), read('s1', 1)],
        ],
      },
    },
    {
      id: 'constructor-after-a-snapshot',
      group: 'snapshots',
      category: 'a record called constructor that comes after a snapshot, or is in one',
      input: {
        construct: [],
        calls: [
          snapshot('a'),
          append('a', 0, merge('constructor', {b: 1})),
          state('a', 1),
          ...[append('b', 0, set('x', {a: 1})), snapshot('b'), append('b', 1, merge('constructor', {b: 2}))],
          ...[
            state('b', 2),
            snapshot('b'),
            append('b', 2, merge('constructor', {constructor: 3}), drop('constructor')),
          ],
          ...[state('b', 3), state('b', 4), snapshot('b'), append('b', 4, merge('constructor', {c: 4}))],
          ...[state('b'), state('b', 1), state('b', 2)],
        ],
      },
    },
    {
      id: 'names-alike',
      group: 'concurrency',
      category: 'streams and records whose names read as the same number or differ in hyphens only',
      input: {
        construct: [],
        calls: [
          ...streamsAlike.map((name, index) => append(name, 0, set('a', {x: index}))),
          ...streamsAlike.flatMap((name) => [append(name, 1, merge('a', {y: 1})), snapshot(name)]),
          ...streamsAlike.map((name) => state(name)),
          append('s', 0, ...recordsAlike.map((id, index) => set(id, {x: index}))),
          append('s', recordsAlike.length, ...recordsAlike.slice(1, 4).map(drop)),
          state('s', recordsAlike.length),
          state('s'),
        ],
      },
    },
    {
      id: 'thousands-of-versions',
      group: 'snapshots',
      category: 'a stream of more than two thousand events beside a short one',
      input: () => ({
        construct: [],
        calls: [
          ...Array.from({length: 44}, (_, batch) => {
            const events = Array.from({length: 50}, (_unused, index) =>
              index === 0 ? merge('a', {x: batch}) : drop('b'),
            );
            const write = append('s', batch * 50, ...events);
            return batch % 5 === 4 ? [write, snapshot('s')] : [write];
          }).flat(),
          append('t', 0, ...Array.from({length: 20}, (_, index) => set('c', {y: index}))),
          ...[100, 256, 1000, 1024, 2048].map((width) => state('s', width + 5)),
          state('t', 5),
          ...[append('s', 104, drop('a')), append('s', 200, drop('a')), append('s', 2200, set('d', {z: 1}))],
          ...[read('s', 1150), state('s')],
        ],
      }),
    },
    {
      id: 'many-streams-and-snapshots',
      group: 'concurrency',
      category:
        'more than a thousand streams, one of them with hundreds of snapshots, none of which may be forgotten',
      input: () => ({
        construct: [],
        calls: [
          ...Array.from({length: 300}, (_, index) => [
            append('s', index, merge('a', {x: index})),
            snapshot('s'),
          ]).flat(),
          ...Array.from({length: 1100}, (_, index) => append(`t${index}`, 0, drop('a'))),
          ...[
            state('s', 1),
            state('s', 40),
            read('s', 298),
            state('s'),
            append('t0', 1, drop('a')),
            read('t1'),
          ],
        ],
      }),
    },
  ],
});
