import type {AsyncInput} from '#lib/exercise-sdk/async';
import {defineCases} from '#lib/exercise-sdk/cases';
import {inheritedNames} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Value = {id: string; text?: string};
type Make = {name: string; ms?: number; gives?: Value; fails?: string; throws?: string};
type Step =
  | ['put', string, Value]
  | ['get' | 'remove' | 'collect', string]
  | ['size' | 'sweep']
  | ['getOrMake', string, Make]
  | ['sleep', number];

const put = (key: string, id: string, text?: string): Step => [
  'put',
  key,
  text === undefined ? {id} : {id, text},
];
const get = (key: string): Step => ['get', key];
const remove = (key: string): Step => ['remove', key];
const collect = (id: string): Step => ['collect', id];
const size: Step = ['size'];
const sweep: Step = ['sweep'];
const sleep = (ms: number): Step => ['sleep', ms];
const make = (key: string, name: string, more: Omit<Make, 'name'> = {}): Step => [
  'getOrMake',
  key,
  {name, ms: 10, ...(more.fails || more.throws ? {} : {gives: {id: name}}), ...more},
];
const scenario = (...clients: Step[][]): AsyncInput => ({construct: [{}], clients});

function fresh(random: Random, size_: number): AsyncInput {
  let made = 0;
  const key = (): string => random.pick(['a', 'b']);
  const id = (): string => random.pick(['p', 'q']);
  const step = (): Step => {
    const which = random.int(0, 13);
    if (which < 3) return put(key(), id(), random.pick([undefined, 'x', 'y']));
    if (which < 6) return get(key());
    if (which < 9) return collect(id());
    if (which === 9) return remove(key());
    if (which === 10) return size;
    if (which === 11) return sweep;
    const failing = random.boolean(0.2);
    return make(key(), `m${++made}`, failing ? {fails: 'broken'} : {ms: random.int(1, 9), gives: {id: id()}});
  };
  // Every client wakes in milliseconds of its own, so that the order of two steps never is a matter of taste.
  if (random.boolean(0.25)) {
    const making = make('a', 'm', random.boolean(0.7) ? {fails: 'broken'} : {});
    const meanwhile = random.pick([
      [put('a', 'p')],
      [remove('a')],
      [put('a', 'p'), remove('a')],
      [put('a', 'p'), collect('p')],
      [put('a', 'p'), collect('p'), random.pick([sweep, get('a'), remove('a')])],
    ]);
    const again = random.boolean() ? [make('a', 'n', {ms: 2})] : [];
    return scenario(
      [making],
      [sleep(3), ...meanwhile, ...again, sleep(20), ...random.shuffle([get('a'), size, sweep])],
    );
  }
  const clients = random.array(random.int(1, 2), (client): Step[] =>
    random.array(random.int(3, 5 + Math.ceil(size_ / 8)), (): Step[] => [sleep(20 + client), step()]).flat(),
  );
  return scenario(...clients);
}

/** Otherwise its end would be a matter of the order. */
function rules({clients}: AsyncInput): string | undefined {
  for (const steps of clients) {
    for (const [name, , task] of steps) {
      if (name !== 'getOrMake') continue;
      const {ms, gives, fails, throws} = task as Make;
      if (ms === undefined && throws === undefined) return 'What is made takes some `ms`, or throws.';
      if (gives === undefined && fails === undefined && throws === undefined) {
        return 'What is made gives a value, fails or throws.';
      }
    }
  }
  return undefined;
}

/** More keys, or more that is made at once, than a program may reckon with. */
function many(random: Random): AsyncInput {
  const count = random.int(5, 16);
  const keys = Array.from({length: count}, (_, index) => `k${index}`);
  if (random.boolean()) {
    const asked = random.shuffle(keys).slice(0, 5);
    return scenario([...keys.map((key) => put(key, `of-${key}`)), size, ...asked.map(get)]);
  }
  const made = keys.slice(0, 7).map((key, index) => [make(key, `m${index}`, {ms: 10 + 2 * index})]);
  return scenario(...made);
}

/** What comes while something is made: a death, a second call that waits; a make that throws at once; names of an object's own. */
function meanwhile(random: Random): AsyncInput {
  const look = (): Step => random.pick([size, sweep, get('a'), remove('a')]);
  return random.pick([
    () =>
      scenario(
        [make('a', 'm')],
        [sleep(3), put('a', 'p'), collect('p'), make('a', 'n')],
        [sleep(5), look(), sleep(20), look()],
      ),
    () => scenario([make('a', 'm', {throws: 'broken'})], [sleep(3), make('a', 'n', {ms: 2}), look()]),
    () => {
      const key = random.pick(inheritedNames);
      return scenario([get(key), remove(key), make(key, 'm', {ms: random.int(1, 9)}), size]);
    },
  ])();
}

export default defineCases<AsyncInput>({
  rules,
  badInputs: [
    {construct: [{a: 1}], clients: []},
    {construct: [{}], clients: [[['put', '', {id: 'p'}]]]},
    {construct: [{}], clients: [[['put', 'a', {id: ''}]]]},
    {construct: [{}], clients: [[['put', 'a', 5]]]},
    {construct: [{}], clients: [[['getOrMake', 'a', {name: 'm', gives: {id: 'p'}}]]]},
    {construct: [{}], clients: [[['getOrMake', 'a', {name: 'm', ms: 1}]]]},
    {construct: [{}], clients: [[['set', 'a', {id: 'p'}]]]},
  ],
  generate: (random, size_) =>
    isRoomy(random, size_) ? random.pick([meanwhile, meanwhile, many])(random) : fresh(random, size_),
  cases: [
    {
      id: 'kept-and-gone',
      group: 'samples',
      sample: true,
      explanation:
        'After `p` was collected, `a` is dead: `get` gives null and drops it, so nothing is left to sweep.',
      input: scenario([put('a', 'p', 'cat'), get('a'), size, collect('p'), size, get('a'), sweep]),
    },
    {
      id: 'made-again',
      group: 'samples',
      sample: true,
      explanation:
        'Both clients share what `m1` makes. At 20 ms it is still alive; after it was collected, `m3` makes another.',
      input: scenario(
        [make('a', 'm1'), sleep(10), make('a', 'm2'), collect('m1'), make('a', 'm3')],
        [sleep(5), make('a', 'm4')],
      ),
    },
    {
      id: 'unknown-keys',
      group: 'values',
      category: 'keys that never were there, some named like parts of an object',
      input: scenario([
        get('a'),
        get('constructor'),
        remove('__proto__'),
        put('__proto__', 'p'),
        get('__proto__'),
        get('toString'),
        size,
        sweep,
        size,
      ]),
    },
    {
      id: 'several-die',
      group: 'values',
      category: 'some of several values collected',
      input: scenario([
        put('a', 'p'),
        put('b', 'q'),
        put('c', 'r'),
        collect('q'),
        get('a'),
        get('b'),
        get('c'),
        size,
      ]),
    },
    {
      id: 'two-keys-one-id',
      group: 'values',
      category: 'several keys whose values go together',
      input: scenario([
        put('a', 'p'),
        put('b', 'p'),
        put('c', 'q'),
        collect('p'),
        get('c'),
        size,
        sweep,
        size,
      ]),
    },
    {
      id: 'put-again-after-death',
      group: 'values',
      category: 'a new value under a dead key',
      input: scenario([
        put('a', 'p', 'old'),
        collect('p'),
        put('a', 'p', 'new'),
        get('a'),
        size,
        sweep,
        get('a'),
      ]),
    },
    {
      id: 'replaced-value-dies',
      group: 'values',
      category: 'the death of a value that was replaced before',
      input: scenario([put('a', 'p'), put('a', 'q'), collect('p'), get('a'), size, sweep, get('a')]),
    },
    {
      id: 'remove-living-and-dead',
      group: 'values',
      category: 'removing what is alive, dead and unknown',
      input: scenario([
        put('a', 'p'),
        put('b', 'q'),
        collect('q'),
        remove('a'),
        remove('b'),
        remove('c'),
        get('a'),
        size,
        sweep,
      ]),
    },
    {
      id: 'sweep-many',
      group: 'entries',
      category: 'many dead entries side by side',
      input: scenario([
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((key, index) => put(key, index === 3 ? 'q' : 'p')),
        collect('p'),
        sweep,
        sweep,
        size,
        get('d'),
      ]),
    },
    {
      id: 'size-drops-nothing',
      group: 'entries',
      category: 'sweeping after counting',
      input: scenario([put('a', 'p'), put('b', 'p'), put('c', 'q'), collect('p'), size, size, sweep, size]),
    },
    {
      id: 'get-drops-the-entry',
      group: 'entries',
      category: 'sweeping after dead entries were found',
      input: scenario([put('a', 'p'), put('b', 'p'), put('c', 'p'), collect('p'), get('a'), get('a'), sweep]),
    },
    {
      id: 'failed-make-drops-the-entry',
      group: 'entries',
      category: 'sweeping after a dead entry could not be made again',
      input: scenario([put('a', 'p'), collect('p'), make('a', 'm', {fails: 'no memory'}), sweep]),
    },
    {
      id: 'alive-is-not-made',
      group: 'making',
      category: 'a key that is alive',
      input: scenario([put('a', 'p'), make('a', 'm1'), collect('p'), make('a', 'm2'), get('a')]),
    },
    {
      id: 'made-value-dies',
      group: 'making',
      category: 'a made value that is collected',
      input: scenario([make('a', 'm1'), collect('m1'), size, sweep, make('a', 'm2'), get('a')]),
    },
    {
      id: 'shared-making',
      group: 'making',
      category: 'many who want the same key, and one who wants another',
      input: scenario(
        [make('a', 'm1')],
        [make('a', 'm2')],
        [sleep(9), make('a', 'm3'), get('a')],
        [sleep(2), make('b', 'm4', {ms: 3}), size],
      ),
    },
    {
      id: 'failure-for-all',
      group: 'making',
      category: 'a failure that several wait for, then a new attempt',
      input: scenario(
        [make('a', 'm1', {fails: 'no memory'}), make('a', 'm2'), get('a')],
        [sleep(5), make('a', 'm3')],
      ),
    },
    {
      id: 'throws-at-once',
      group: 'making',
      category: 'a make that throws before it returns a promise',
      input: scenario([make('a', 'm1', {throws: 'no picture'}), size, make('a', 'm2'), get('a'), size]),
    },
    {
      id: 'put-while-making',
      group: 'making',
      category: 'putting and removing while something is made',
      input: scenario(
        [make('a', 'm1'), get('a'), size],
        [sleep(3), get('a'), put('a', 'p'), get('a'), make('a', 'm2'), sleep(20), get('a')],
        [make('b', 'm3', {ms: 12}), get('b')],
        [sleep(4), put('b', 'q'), remove('b'), make('b', 'm4'), get('b')],
      ),
    },
    {
      id: 'collected-while-making',
      group: 'making',
      category: 'a collection while something is made, before it exists',
      input: scenario(
        [make('a', 'm1', {gives: {id: 'p'}}), get('a')],
        [sleep(5), put('b', 'p'), collect('p'), get('b'), sleep(10), get('a')],
      ),
    },
    {
      id: 'put-before-it-fails',
      group: 'making',
      category: 'putting and removing while something is made that then fails',
      input: scenario(
        [make('a', 'm1', {fails: 'broken'}), get('a'), size],
        [sleep(3), put('a', 'p'), get('a'), sleep(20), get('a'), size, sweep],
        [make('b', 'm2', {fails: 'broken'}), get('b')],
        [sleep(4), put('b', 'q'), collect('q'), sleep(20), sweep],
      ),
    },
    {
      id: 'ends-of-the-rules',
      group: 'values',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: scenario([
        ...['k', 'é', 'x'.repeat(20), 'x'.repeat(19)].flatMap((key) => [put(key, key, ''), get(key)]),
        ...['constructor', 'toString', '__proto__'].flatMap((id) => [
          put('k', id, 't'.repeat(100)),
          get('k'),
          collect(id),
          get('k'),
        ]),
        size,
        get('x'.repeat(20)),
      ]),
    },
    {
      id: 'joined-with-a-dead-entry',
      group: 'making',
      category: 'waiting for what is made when the entry put meanwhile has died',
      input: scenario(
        [make('a', 'm1', {ms: 30})],
        [sleep(5), put('a', 'p'), collect('p'), make('a', 'm2', {ms: 5})],
        [sleep(10), sweep, size],
      ),
    },
    {
      id: 'made-under-special-names',
      group: 'making',
      category: 'making under keys that every object has',
      input: scenario(
        ['constructor', 'toString', '__proto__'].flatMap((key, index) => [
          make(key, `m${index}`, {ms: 5}),
          get(key),
        ]),
      ),
    },
    ...(
      [
        ['swept', [sweep]],
        ['found-dead', [get('a')]],
        ['counted', [size, sweep, size]],
        ['removed', [remove('a'), sweep]],
      ] as const
    ).map(([how, steps]) => ({
      id: `joined-after-it-was-${how}`,
      group: 'making',
      category: 'waiting for what is made after an entry put meanwhile has died and was dropped',
      input: scenario(
        [make('a', 'm1', {ms: 30})],
        [sleep(3), put('a', 'q'), collect('q'), ...steps, make('a', 'm2', {ms: 5})],
        [sleep(35), make('a', 'm3'), size, sweep],
      ),
    })),
    {
      id: 'joined-after-a-living-one-was-removed',
      group: 'making',
      category: 'waiting for what is made after an entry put meanwhile was removed',
      input: scenario(
        [make('a', 'm1', {ms: 30})],
        [sleep(3), put('a', 'q'), remove('a'), make('a', 'm2', {ms: 5})],
        [sleep(35), make('a', 'm3'), size, sweep],
      ),
    },
    {
      id: 'sweeping-while-others-are-made',
      group: 'making',
      category: 'sweeping dead entries while other keys are made',
      input: scenario(
        [put('b', 'p'), make('a', 'm1', {ms: 20})],
        [sleep(3), collect('p'), sweep, make('a', 'm2', {ms: 5})],
        [sleep(5), make('b', 'm3', {ms: 20})],
        [sleep(7), sweep, size, make('b', 'm4', {ms: 5})],
      ),
    },
    {
      id: 'same-id-another-object',
      group: 'values',
      category: 'another object with the id or the text of the one that is there',
      input: scenario([
        put('a', 'p', 'old'),
        put('a', 'p', 'new'),
        get('a'),
        put('b', 'p', 'new'),
        put('c', 'p'),
        size,
        put('d', 'q', 'new'),
        size,
        collect('p'),
        put('b', 'p', 'newest'),
        get('b'),
        get('a'),
        size,
        sweep,
        make('b', 'm1', {gives: {id: 'p', text: 'made'}}),
        make('a', 'm2', {gives: {id: 'p', text: 'made'}}),
        get('a'),
        get('b'),
        size,
      ]),
    },
    {
      id: 'put-again-before-its-death',
      group: 'values',
      category: 'equal objects put after each other, the first of which is collected in between',
      input: scenario([
        put('a', 'p', 'x'),
        put('b', 'p', 'x'),
        collect('p'),
        put('a', 'p', 'x'),
        get('a'),
        get('b'),
        put('b', 'q', 'x'),
        put('b', 'q', 'x'),
        collect('q'),
        get('b'),
        size,
        sweep,
      ]),
    },
    {
      id: 'dead-before-it-fails',
      group: 'making',
      category:
        'an entry that was put and has died before something that is made fails, with a sweep afterwards',
      input: scenario(
        [make('a', 'm1', {fails: 'broken'})],
        [make('b', 'm2', {ms: 12, fails: 'broken'})],
        [
          sleep(3),
          put('a', 'p'),
          put('b', 'q'),
          put('c', 'q'),
          collect('p'),
          collect('q'),
          size,
          sleep(20),
          sweep,
        ],
      ),
    },
    {
      id: 'keys-as-they-are',
      group: 'values',
      category: 'keys that differ in capitals, blanks or line ends only',
      input: scenario([
        ...['k', 'K', ' k', 'k ', 'k\n', '1', '01'].map((key) => put(key, `of ${key}`)),
        ...['k', 'K', ' k', 'k ', 'k\n', '1', '01'].map((key) => get(key)),
        size,
        remove('K'),
        get('k'),
        make('K', 'm1', {ms: 2}),
        get('K'),
        get('k'),
      ]),
    },
    {
      id: 'counted-while-several-are-made',
      group: 'making',
      category: 'counting dead entries while several others are made',
      input: scenario(
        [put('d', 'p'), make('a', 'm1')],
        [put('e', 'p'), make('b', 'm2')],
        [sleep(3), collect('p'), size, get('x'), sweep],
      ),
    },
    {
      id: 'eight-made-at-once',
      group: 'making',
      category: 'as many keys made at once as there can be, and others who want them',
      guards: 'A limit on what is made at once, or kept.',
      input: scenario(...[...'abcdefg'].map((key) => [make(key, `m${key}`), get('a')]), [
        sleep(4),
        make('a', 'n', {ms: 2}),
        make('a', 'o', {ms: 2}),
        size,
      ]),
    },
    {
      id: 'many-keys',
      group: 'values',
      category: 'many keys, the first of which are looked up at the end',
      input: scenario([
        ...Array.from({length: 36}, (_, index) => put(`k${index}`, `v${index % 5}`)),
        size,
        get('k0'),
        get('k19'),
        collect('v1'),
        size,
        sweep,
        get('k0'),
      ]),
    },
    {
      id: 'made-again-after-a-put-and-a-failure',
      group: 'making',
      category: 'making again what failed while another value was put',
      input: scenario(
        [make('a', 'm', {fails: 'broken'}), remove('a'), make('a', 'm2'), get('a')],
        [sleep(3), put('a', 'p')],
      ),
    },
  ],
});
