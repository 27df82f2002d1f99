import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import {withInheritedName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Reply = {ms?: number; gives?: unknown; fails?: string; throws?: string};
type Loader = {ms?: number; byKey?: Record<string, Reply[]>};
type Step = ['get', string] | ['invalidate', string] | ['sleep', number];

const get = (key = 'a'): Step => ['get', key];
const invalidate = (key = 'a'): Step => ['invalidate', key];
const sleep = (ms: number): Step => ['sleep', ms];
const scenario = (loader: Loader, ttlMs: number, ...clients: Step[][]): AsyncInput => ({
  construct: [loader, ttlMs],
  clients,
});

function fresh(random: Random, size: number): AsyncInput {
  const loader: Loader = random.boolean(0.7) ? {ms: random.int(4, 9)} : {};
  if (random.boolean(0.4)) {
    loader.byKey = {
      a: [random.pick<Reply>([{ms: 3, fails: 'down'}, {throws: 'bad key'}, {ms: 1, gives: 0}]), {ms: 2}],
    };
  }
  const clients = random.array(random.int(1, Math.min(4, 1 + Math.ceil(size / 8))), () =>
    random
      .array(random.int(1, 3), (): Step[] => [
        sleep(random.int(1, 6)),
        random.boolean(0.75) ? get(random.pick(['a', 'a', 'b'])) : invalidate(random.pick(['a', 'a', 'b'])),
      ])
      .flat(),
  );
  // Loads that are overtaken take an order of their own, which chance alone seldom finds.
  if (random.boolean(0.4)) {
    clients.push(
      // Whether those of one moment share a load that fails at once would be a matter of taste.
      ...(loader.byKey === undefined && random.boolean() ? [[get()], [get()]] : []),
      [get(), sleep(random.int(1, 9)), get()],
      [sleep(random.int(1, 3)), invalidate(), ...(random.boolean() ? [get()] : [])],
    );
  }
  const made = scenario(loader, random.pick([5, 30, 60]), ...clients);
  return withInheritedName(random, made, ['a', 'b']);
}

/** A load that fails after a later one, which overtook it, has ended. */
function overtakenFailure(random: Random): AsyncInput {
  const late = random.int(4, 9);
  const loader: Loader = {ms: 1, byKey: {a: [{ms: late, fails: 'late'}, {ms: random.int(1, 2)}]}};
  const overtaking = [sleep(1), invalidate(), get(), sleep(late + random.int(0, 3)), get()];
  return scenario(loader, random.pick([30, 60]), [get()], overtaking);
}

/** One client after another moment: keys that look alike, many keys, several failures in a row, loads that take no time. */
function inARow(random: Random): AsyncInput {
  if (random.boolean(0.3)) {
    const keys = random.array(random.int(5, 20), (index) => `k${index}`);
    return scenario({}, 60, [...keys.map((key) => get(key)), get('k0')]);
  }
  const pause = (): Step[] => (random.boolean(0.3) ? [sleep(random.int(1, 9))] : []);
  if (random.boolean()) {
    const keys = random.shuffle(['a', 'a ', ' a', 'A', '1', '01', '', 'b']).filter((key) => key !== '');
    return scenario(
      {},
      60,
      keys
        .slice(0, 5)
        .flatMap((key) => [get(key), ...pause()])
        .concat([get('a')]),
    );
  }
  const replies = random.array(
    random.int(0, 6),
    (): Reply => random.pick([{fails: 'down'}, {ms: 1, fails: 'down'}]),
  );
  return scenario(
    {byKey: {a: replies}},
    random.pick([5, 60]),
    random.array(8, () => [get(), ...pause()]).flat(),
  );
}

export default defineCases<AsyncInput>({
  badInputs: [
    {construct: [{}, 0], clients: []},
    {construct: [{ms: -1}, 5], clients: []},
    {construct: [{}, 5], clients: [[['get', '']]]},
    {construct: [{}, 5], clients: [[['put', 'a', 1]]]},
  ],
  generate: (random, size) =>
    isRoomy(random, size) ? random.pick([overtakenFailure, inARow])(random) : fresh(random, size),
  cases: [
    {
      id: 'shared-and-kept',
      group: 'samples',
      sample: true,
      explanation:
        'Two ask at once and share one load; at 30 ms the value is 20 ms old and still fresh, at 60 ms it is not.',
      input: scenario({ms: 10}, 50, [get(), sleep(20), get(), sleep(30), get()], [get()]),
    },
    {
      id: 'a-failure-is-not-kept',
      group: 'samples',
      sample: true,
      explanation: 'The first load fails; the next `get` loads again.',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 5, fails: 'down'},
              {ms: 5, gives: 'A'},
            ],
          },
        },
        50,
        [get(), sleep(1), get()],
      ),
    },
    {
      id: 'exactly-ttl',
      group: 'values',
      category: 'the moment in which a value expires',
      input: scenario({ms: 10}, 20, [get(), sleep(19), get(), sleep(1), get(), sleep(19), get()]),
    },
    {
      id: 'falsy-values',
      group: 'values',
      category: '0, an empty text, false and null as values',
      input: scenario(
        {
          byKey: {
            a: [{ms: 1, gives: 0}],
            b: [{ms: 1, gives: ''}],
            c: [{ms: 1, gives: false}],
            d: [{ms: 1, gives: null}],
          },
        },
        100,
        ...['a', 'b', 'c', 'd'].map((key) => [get(key), sleep(5), get(key)]),
      ),
    },
    {
      id: 'values-like-failures',
      group: 'values',
      category: 'values that look like failures or like what a cache keeps of them',
      guards: 'a mistake that was found elsewhere: a value with a field error is taken for a failure',
      input: scenario(
        {
          byKey: {
            a: [{ms: 1, gives: {error: 'none'}}],
            b: [{ms: 1, gives: {value: undefined, until: 0}}],
            c: [{ms: 1, gives: {status: 'rejected', reason: 'none'}}],
            d: [{ms: 1, gives: {ok: false}}],
          },
        },
        100,
        ...['a', 'b', 'c', 'd'].map((key) => [get(key), sleep(5), get(key)]),
      ),
    },
    {
      id: 'slow-load',
      group: 'values',
      category: 'a load that takes longer than a value is fresh',
      input: scenario({ms: 40}, 10, [get(), sleep(5), get(), sleep(5), get()]),
    },
    {
      id: 'asking-does-not-refresh',
      group: 'values',
      category: 'asking again and again',
      input: scenario({ms: 2}, 10, [get(), sleep(6), get(), sleep(6), get(), sleep(6), get()]),
    },
    {
      id: 'special-keys',
      group: 'values',
      category: 'keys named like parts of an object',
      input: scenario({ms: 2}, 10, [get('constructor'), get('__proto__'), get('constructor')]),
    },
    {
      id: 'special-keys-kept',
      group: 'values',
      category: 'keys named like parts of an object, asked for again while they are fresh',
      input: scenario(
        {ms: 2},
        100,
        ['constructor', '__proto__', 'toString', 'hasOwnProperty'].flatMap((key) => [
          get(key),
          get(key),
          invalidate(key),
          get(key),
          get(key),
        ]),
      ),
    },
    {
      id: 'many-at-once',
      group: 'flights',
      category: 'many who ask at once',
      input: scenario({ms: 10}, 50, [get()], [get()], [get('b')], [sleep(5), get()], [sleep(9), get('b')]),
    },
    {
      id: 'keys-apart',
      group: 'flights',
      category: 'loads of different keys that end in any order',
      input: scenario({}, 1000, [get('a'), get('b')], [get('b'), get('a')], [get('c')]),
    },
    {
      id: 'failure-shared',
      group: 'flights',
      category: 'a load that fails for all who wait',
      input: scenario(
        {byKey: {a: [{ms: 8, fails: 'down'}]}},
        50,
        [get()],
        [sleep(2), get()],
        [sleep(4), get()],
      ),
    },
    {
      id: 'throws-at-once',
      group: 'flights',
      category: 'a load that throws before it returns a promise',
      input: scenario({byKey: {a: [{throws: 'bad key'}, {ms: 3, gives: 1}]}}, 50, [
        get(),
        sleep(5),
        get(),
        sleep(1),
        get(),
      ]),
    },
    {
      id: 'failure-after-expiry',
      group: 'flights',
      category: 'a failure after the value has expired',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 1, gives: 'old'},
              {ms: 1, fails: 'down'},
              {ms: 1, gives: 'new'},
            ],
          },
        },
        10,
        [get(), sleep(20), get(), sleep(1), get()],
      ),
    },
    {
      id: 'invalidate-a-value',
      group: 'invalidation',
      category: 'invalidating a fresh value',
      input: scenario(
        {ms: 3},
        100,
        [get(), sleep(2), invalidate(), get(), get()],
        [get('b'), sleep(5), get('b')],
      ),
    },
    {
      id: 'overtaken-load',
      group: 'invalidation',
      category: 'invalidating while a load is under way',
      input: scenario({ms: 10}, 100, [get()], [sleep(5), invalidate()], [sleep(20), get(), sleep(1), get()]),
    },
    {
      id: 'a-load-of-its-own',
      group: 'invalidation',
      category: 'asking after an invalidation while the old load is under way',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 20, gives: 'old'},
              {ms: 5, gives: 'new'},
            ],
          },
        },
        100,
        [get()],
        [sleep(5), invalidate(), get()],
        [sleep(40), get()],
      ),
    },
    {
      id: 'old-ends-while-new-loads',
      group: 'invalidation',
      category: 'an old load that ends while the new one is under way',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 10, gives: 'old'},
              {ms: 20, gives: 'new'},
            ],
          },
        },
        100,
        [get()],
        [sleep(5), invalidate(), get()],
        [sleep(15), get()],
        [sleep(50), get()],
      ),
    },
    {
      id: 'old-fails-while-new-loads',
      group: 'invalidation',
      category: 'an old load that fails while the new one is under way',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 10, fails: 'down'},
              {ms: 20, gives: 'new'},
            ],
          },
        },
        100,
        [get()],
        [sleep(5), invalidate(), get()],
        [sleep(15), get()],
        [sleep(50), get()],
      ),
    },
    {
      id: 'invalidation-in-any-order',
      group: 'invalidation',
      category: 'invalidation among loads that end in any order',
      input: scenario({}, 1000, [get(), sleep(5), get()], [sleep(1), invalidate(), get()], [sleep(2), get()]),
    },
    {
      id: 'waiting-then-overtaken',
      group: 'invalidation',
      category: 'several that wait for a load which is then overtaken',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 10, gives: 'old'},
              {ms: 20, gives: 'new'},
              {ms: 5, gives: 'newest'},
            ],
          },
        },
        100,
        [get()],
        [sleep(1), get()],
        [sleep(2), get(), get()],
        [sleep(5), invalidate(), sleep(1), invalidate(), sleep(30), get()],
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'values',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: scenario({ms: 2}, 10_000, [
        get('é'),
        get('e\u0301'),
        get('toString'),
        get('x'.repeat(20)),
        get('x'.repeat(19)),
        sleep(9990),
        get('é'),
        sleep(5),
        get('é'),
        get('x'.repeat(20)),
      ]),
    },
    {
      id: 'fresh-for-a-millisecond',
      group: 'values',
      category: 'values that are fresh for a millisecond',
      guards: 'both ends of the rules',
      input: scenario({ms: 2}, 1, [get(), get(), sleep(1), get()], [sleep(2), get()]),
    },
    {
      id: 'another-key-is-invalidated',
      group: 'invalidation',
      category: 'invalidating another key while a load is under way',
      input: scenario(
        {ms: 10},
        100,
        [get(), sleep(5), get()],
        [sleep(4), invalidate('b'), get('b'), sleep(30), get('b')],
        [sleep(12), get('c'), sleep(1), get('c')],
        [sleep(15), invalidate('a')],
      ),
    },
    {
      id: 'invalidated-while-an-expired-value-loads',
      group: 'invalidation',
      category: 'invalidating a key whose value has expired while it is loaded anew',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 5, gives: 'A'},
              {ms: 9, gives: 'B'},
              {ms: 9, gives: 'C'},
            ],
          },
        },
        20,
        [get(), sleep(20), get()],
        [sleep(27), invalidate(), get(), sleep(5), get()],
      ),
    },
    {
      id: 'overtaken-load-fails-late',
      group: 'invalidation',
      category: 'an overtaken load that fails after the new value has come',
      input: scenario(
        {
          byKey: {
            a: [
              {ms: 20, fails: 'old'},
              {ms: 5, gives: 'new'},
            ],
          },
        },
        50,
        [get()],
        [sleep(2), invalidate(), get(), sleep(20), get()],
      ),
    },
    {
      id: 'asked-during-a-slow-load',
      group: 'flights',
      category: 'asking for a key whose load takes longer than a value is fresh',
      input: scenario({ms: 30}, 20, [get()], [sleep(19), get()], [sleep(25), get()]),
    },
    {
      id: 'keys-as-they-are',
      group: 'values',
      category: 'keys that differ in capitals, blanks or line ends only',
      input: scenario(
        {ms: 2},
        100,
        ['k', 'K', ' k', 'k ', 'k\n', 'k.', '1', '01', 'k'].flatMap((key) => [get(key), get(key)]),
        [sleep(40), invalidate('K'), get('k'), get('K'), invalidate(' k'), get('k'), get(' k'), get('k ')],
      ),
    },
    {
      id: 'many-keys',
      group: 'values',
      category: 'many keys, the first of which are asked for again at the end',
      guards: 'A cache that keeps a few keys only.',
      input: scenario({ms: 1}, 1000, [
        ...Array.from({length: 30}, (_, index) => get(`k${index}`)),
        ...Array.from({length: 4}, (_, index) => get(`k${index}`)),
      ]),
    },
    {
      id: 'eight-loads-at-once',
      group: 'flights',
      category: 'as many loads at once as there can be',
      guards: 'A limit on loads that nobody asked for.',
      input: scenario({ms: 10}, 100, ...[...'abcdefgh'].map((key) => [get(key), get(key)])),
    },
    {
      id: 'failures-again-and-again',
      group: 'flights',
      category: 'a load that fails many times in a row, and then comes through',
      input: scenario(
        {
          byKey: {
            a: [
              ...Array.from({length: 6}, (_, index) =>
                index % 2 === 0 ? {ms: 2, fails: `no ${index}`} : {throws: `no ${index}`},
              ),
              {ms: 2, gives: 'A'},
            ],
          },
        },
        20,
        [...Array.from({length: 8}, () => get()), sleep(20), get()],
        [sleep(1), get()],
      ),
    },
    {
      id: 'loaded-in-no-time',
      group: 'values',
      category: 'a load that ends in the moment in which it began, at 0 ms',
      input: scenario({ms: 0}, 10, [get(), sleep(9), get(), sleep(1), get(), get()]),
    },
  ],
});
