import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Content = Record<string, number>;
type Call = ['increment', string, number] | ['read', string];

function scenario(content: Content, clients: Call[][], fails?: number[]): AsyncInput {
  return {construct: [fails === undefined ? {content} : {content, fails}], clients};
}

const add = (key: string, by = 1): Call => ['increment', key, by];
const read = (key: string): Call => ['read', key];

function fresh(random: Random, size: number): AsyncInput {
  const clients = random.array(random.int(1, Math.min(4, 1 + Math.ceil(size / 10))), () =>
    random.array(random.int(1, 2), () => {
      const key = random.pick(['a', 'a', 'a', 'b', 'constructor']);
      return random.boolean(0.8) ? add(key, random.int(1, 3)) : read(key);
    }),
  );
  const content: Content = random.boolean() ? {a: random.int(0, 5)} : {};
  // A read that fails, with others behind it on the same key.
  if (random.boolean(0.15)) clients.unshift([read('a'), add('a', 2)]);
  return scenario(
    content,
    clients,
    random.boolean(0.4) ? random.array(random.int(1, 2), () => random.int(0, 4)) : undefined,
  );
}

/** Great numbers, one after the other; or as many clients and keys as there can be. */
function farOrMany(random: Random): AsyncInput {
  if (random.boolean()) {
    const by = random.pick([9, 100, 1000]);
    return scenario({a: by}, [random.array(random.int(10, 30), () => add('a', by))]);
  }
  const keys = random.shuffle(['a', 'b', 'c', 'd', 'e', random.pick(['a', 'b'])]);
  return scenario(
    {},
    keys.map((key) => [add(key)]),
  );
}

export default defineCases<AsyncInput>({
  badInputs: [
    {construct: [{content: {a: 1.5}}], clients: []},
    {construct: [{content: {a: -1}}], clients: []},
    {construct: [{content: {}}], clients: [[['increment', 'a', 0]]]},
    {construct: [{content: {}}], clients: [[['increment', '', 1]]]},
    {construct: [{content: {}}], clients: [[['decrement', 'a', 1]]]},
    {construct: [], clients: []},
  ],
  generate: (random, size) => (isRoomy(random, size) ? farOrMany(random) : fresh(random, size)),
  cases: [
    {
      id: 'two-visitors',
      group: 'samples',
      sample: true,
      explanation: 'Whoever comes second reads what the first has written.',
      input: scenario({home: 5}, [[add('home')], [add('home')]]),
    },
    {
      id: 'a-refused-write',
      group: 'samples',
      sample: true,
      explanation:
        'The second operation of the store, the first write, fails; the second client adds to 5 all the same.',
      input: scenario({home: 5}, [[add('home', 2)], [add('home', 3)]], [1]),
    },
    {
      id: 'one-after-another',
      group: 'one',
      category: 'one client that counts and reads',
      input: scenario({a: 7}, [[read('a'), add('a', 3), add('a', 4), read('a')]]),
    },
    {
      id: 'unknown-key',
      group: 'one',
      category: 'a key that the store does not know',
      input: scenario({}, [[read('new'), add('new', 2), read('new')]]),
    },
    {
      id: 'from-zero',
      group: 'one',
      category: 'a counter that stands at 0',
      input: scenario({zero: 0}, [[read('zero'), add('zero', 5), read('zero')]]),
    },
    {
      id: 'three-on-one-key',
      group: 'races',
      category: 'three increments of one key at once',
      input: scenario({a: 0}, [[add('a')], [add('a')], [add('a')]]),
    },
    {
      id: 'four-of-different-size',
      group: 'races',
      category: 'four increments of different size',
      input: scenario({a: 10}, [[add('a', 1)], [add('a', 20)], [add('a', 300)], [add('a', 7)]]),
    },
    {
      id: 'back-to-back',
      group: 'races',
      category: 'clients that call again at once',
      input: scenario({}, [
        [add('a'), add('a')],
        [add('a'), add('a')],
      ]),
    },
    {
      id: 'two-keys',
      group: 'races',
      category: 'two keys at once',
      input: scenario({a: 1, b: 2}, [[add('a')], [add('b')], [add('a')]]),
    },
    {
      id: 'reading-meanwhile',
      group: 'races',
      category: 'reading while others count',
      input: scenario({a: 4}, [[add('a', 2)], [read('a'), read('a')], [add('a', 3)]]),
    },
    {
      id: 'special-keys',
      group: 'races',
      category: 'keys named like parts of an object',
      input: scenario({}, [[add('constructor')], [add('constructor')], [add('toString', 2)]]),
    },
    {
      id: 'read-fails',
      group: 'failures',
      category: 'a store whose read fails once',
      input: scenario({a: 1}, [[add('a', 2)], [add('a', 3)]], [0]),
    },
    {
      id: 'write-fails',
      group: 'failures',
      category: 'a store whose write fails once, with others waiting',
      input: scenario({a: 1}, [[add('a', 2), add('a', 10)], [add('a', 3)], [add('a', 4)]], [1]),
    },
    {
      id: 'failure-then-count',
      group: 'failures',
      category: 'counting on after a failure',
      input: scenario({a: 1}, [[add('a', 2), add('a', 3), read('a')]], [1]),
    },
    {
      id: 'failure-of-another-key',
      group: 'failures',
      category: 'a failure on another key',
      input: scenario({a: 1, b: 1}, [[add('a', 2)], [add('b', 3)], [add('b', 4)]], [0]),
    },
    {
      id: 'failed-read-then-count',
      group: 'failures',
      category: 'a read that fails while others wait to count',
      input: scenario({a: 5}, [[read('a'), add('a', 2), read('a')], [add('a', 3)], [read('a')]], [0]),
    },
    {
      id: 'failed-read-between-counts',
      group: 'failures',
      category: 'a read that fails after a count, and counting on',
      input: scenario({a: 5}, [[add('a', 2), read('a'), read('a'), add('a', 1), read('a')]], [2, 3]),
    },
    {
      id: 'keys-alike',
      group: 'races',
      category: 'keys that begin alike or differ in blanks only, under way at the same time',
      guards: 'both ends of the rules',
      input: scenario({x: 1000}, [
        [add('__proto__', 1000), read('__proto__')],
        [add(' x', 1), read('x')],
        [add('x', 1000), read(' x')],
        [add('é'), add('e\u0301'), read('é')],
        [add(`${'x'.repeat(19)}a`), read(`${'x'.repeat(19)}b`)],
        [add(`${'x'.repeat(19)}b`)],
      ]),
    },
    {
      id: 'large-counts',
      group: 'one',
      category: 'a counter that grows beyond ten thousand',
      guards: 'both ends of the rules',
      input: scenario({}, [[...Array.from({length: 28}, () => add('a', 1000)), read('a')]]),
    },
    ...(
      [
        [0, 'the-first-get-fails-beside-reads'],
        [1, 'the-second-operation-fails-beside-reads'],
        [2, 'the-third-operation-fails-beside-reads'],
      ] as const
    ).map(([fails, id]) => ({
      id,
      group: 'failures',
      category: 'reading while an increment of the same key fails',
      guards: 'A read that waits for increments and fails with them, or takes their value.',
      input: scenario({a: 5}, [[add('a', 2), add('a', 1)], [read('a')], [read('a'), read('a')]], [fails]),
    })),
    ...(
      [
        [[0, 1], 'two-gets-fail-in-a-row'],
        [[1, 3], 'two-writes-fail-with-others-waiting'],
        [[1, 2, 4], 'failures-again-and-again'],
      ] as const
    ).map(([fails, id]) => ({
      id,
      group: 'failures',
      category: 'several failures of one key, with others waiting',
      input: scenario(
        {a: 1},
        [[add('a', 2), add('a', 10)], [add('a', 30)], [add('a', 400), read('a')], [add('b')]],
        [...fails],
      ),
    })),
    {
      id: 'others-wait-behind-a-failure',
      group: 'failures',
      category: 'many increments that wait behind one that fails, and more that come later',
      input: scenario({a: 1}, [[add('a', 2), add('a', 5)], [add('a', 3)], [add('a', 4), add('a', 6)]], [0]),
    },
    {
      id: 'six-at-once',
      group: 'races',
      category: 'as many clients as there can be, five keys, one of them twice',
      input: scenario({a: 1}, [[add('a')], [add('b')], [add('c')], [add('d')], [add('e')], [add('a')]]),
    },
  ],
});
