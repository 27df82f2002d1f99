/** Cases of ttl-cache: the moment of expiry, renewed and removed entries, keys and values of all kinds. */
import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import {inheritedNames, withInheritedName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = ClassInput['calls'][number];
type Value = number | string | boolean;

const ttlMax = 1_000_000;
const nowMax = 1_000_000_000;
const anyKey = /^[\s\S]{1,20}$/;

const set = (key: string, value: Value, ttlMs: number, now: number): Call => ['set', key, value, ttlMs, now];
const get = (key: string, now: number): Call => ['get', key, now];
const remove = (key: string, now: number): Call => ['remove', key, now];

const input = (...calls: Call[]): ClassInput => ({construct: [], calls});

function mixed(random: Random, keys: readonly string[], calls: number, ttlLongest: number): ClassInput {
  let now = random.int(0, 3);
  return input(
    ...random.array(calls, () => {
      now += random.pick([0, 0, 1, 1, 2, 5]);
      const key = random.pick(keys);
      const value = random.pick<Value>([0, 1, 7, '', 'x', 'x:y', '7', false, true]);
      if (random.boolean(0.35)) return set(key, value, random.int(1, ttlLongest), now);
      return random.boolean(0.8) ? get(key, now) : remove(key, now);
    }),
  );
}

/** Texts that an entry kept as one text is easily cut at, or that are read as something else. */
const awkwardTexts = [
  'x:y',
  ':',
  'a,b',
  '1|2',
  'a;b',
  'a/b',
  'a=b',
  '{"a":1}',
  '[1]',
  '"a"',
  "'",
  '\\',
  '\n',
  '\u0000',
];
const awkwardValues = [...awkwardTexts, ...lookalikes(/^[\s\S]{0,20}$/), 0, 1, false, true];

/** One entry after the other that lives long, each asked for around its end. */
function longLives(random: Random): ClassInput {
  let now = 0;
  const calls = random.array(3, (index): Call[] => {
    const set_ = set('a', index, random.int(1, ttlMax), now);
    now += Number(set_[3]);
    return [set_, get('a', now - 1), get('a', now)];
  });
  return input(...calls.flat());
}
const rareKeys = [...textsOfLines, ...longWordsAlike(20)];

export default defineCases<ClassInput>({
  rules: ({calls}) => {
    let last = 0;
    for (const [index, [method, ...args]] of calls.entries()) {
      const now = Number(args.at(-1));
      if (now < last) return `Call ${index + 1}, ${method}: time goes back from ${last} to ${now}.`;
      last = now;
    }
    return undefined;
  },
  badInputs: [
    {construct: [1], calls: []},
    input(set('', 1, 1, 0)),
    input(set('a'.repeat(21), 1, 1, 0)),
    input(set('a', -1, 1, 0)),
    input(set('a', 1_000_000_001, 1, 0)),
    input(set('a', 'b'.repeat(21), 1, 0)),
    input(set('a', 1, 0, 0)),
    input(set('a', 1, 1_000_001, 0)),
    input(set('a', 1, 1, -1)),
    input(set('a', 1, 1, 1_000_000_001)),
    input(get('a', 5), get('a', 4)),
    input(['get', 'a']),
    input(['clear', 0]),
    input(...Array.from({length: 4001}, () => get('a', 0))),
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return longLives(random);
    const names = random.boolean(0.2) ? ['a', 'A', 'a '] : ['a', 'b', 'c'];
    const keys = names.slice(0, random.int(1, 3));
    const made = mixed(random, keys, 3 + Math.ceil(size / 4), random.pick([3, 6, 12]));
    return withInheritedName(random, withLookalikes(random, made, keys, anyKey), keys, inheritedNames);
  },
  demanding: (random, size) => {
    const keys = Math.min(size, 1200);
    const key = (index: number) => `key${index}`;
    return input(
      ...Array.from({length: keys}, (_, index) => set(key(index), index, 500_000, index)),
      ...random.array(keys, () => get(key(random.int(0, keys - 1)), keys)),
      ...random.array(keys, () => remove(key(random.int(0, keys - 1)), keys)),
    );
  },
  cases: [
    {
      id: 'there-and-gone',
      group: 'samples',
      sample: true,
      explanation: 'Stored at 100 for 50 milliseconds: there up to 149, gone at 150.',
      input: input(set('price', 9, 50, 100), get('price', 100), get('price', 149), get('price', 150)),
    },
    {
      id: 'stored-again',
      group: 'samples',
      sample: true,
      explanation: 'The second `set` replaces the value and its time: 40 + 30 is 70.',
      input: input(set('a', 'old', 50, 0), set('a', 'new', 30, 40), get('a', 60), get('a', 69), get('a', 70)),
    },
    {
      id: 'removed',
      group: 'samples',
      sample: true,
      explanation: 'There is something to remove once; what has expired cannot be removed any more.',
      input: input(
        set('a', 1, 10, 0),
        remove('a', 5),
        remove('a', 5),
        get('a', 5),
        set('b', 2, 10, 5),
        remove('b', 15),
      ),
    },
    {
      id: 'long-lives',
      group: 'time',
      category: 'lives of more than ten minutes that are no whole seconds',
      input: input(
        set('a', 1, 600_500, 0),
        set('b', 2, 999_999, 1),
        get('a', 600_400),
        get('a', 600_499),
        get('a', 600_500),
        get('b', 999_999),
        get('b', 1_000_000),
      ),
    },
    {
      id: 'one-millisecond',
      group: 'time',
      category: 'the shortest time to live there can be',
      input: input(set('a', 1, 1, 0), get('a', 0), get('a', 1), set('a', 2, 1, 1), get('a', 1), get('a', 2)),
    },
    {
      id: 'reading-does-not-renew',
      group: 'time',
      category: 'an entry that is read again and again',
      input: input(set('a', 1, 10, 0), get('a', 3), get('a', 6), get('a', 9), get('a', 10), get('a', 12)),
    },
    {
      id: 'shorter-than-before',
      group: 'time',
      category: 'an entry that is stored again for a shorter time',
      input: input(set('a', 1, 100, 0), set('a', 2, 5, 10), get('a', 14), get('a', 15), get('a', 50)),
    },
    {
      id: 'longer-than-before',
      group: 'time',
      category: 'an entry that is stored again for a longer time',
      input: input(set('a', 1, 5, 0), set('a', 2, 100, 4), get('a', 5), get('a', 50), get('a', 103)),
    },
    {
      id: 'each-its-own-time',
      group: 'time',
      category: 'entries with different times to live',
      input: input(
        set('a', 1, 30, 0),
        set('b', 2, 10, 0),
        set('c', 3, 20, 0),
        ...[10, 20, 30].flatMap((now) => [get('a', now), get('b', now), get('c', now)]),
      ),
    },
    {
      id: 'stored-after-it-expired',
      group: 'time',
      category: 'a key that is stored again after its time was over',
      input: input(
        set('a', 1, 5, 0),
        get('a', 7),
        set('a', 2, 5, 8),
        get('a', 8),
        get('a', 12),
        get('a', 13),
      ),
    },
    {
      id: 'same-value-again',
      group: 'time',
      category: 'the same value stored again',
      input: input(set('a', 7, 10, 0), set('a', 7, 10, 8), get('a', 12), get('a', 17), get('a', 18)),
    },
    {
      id: 'removed-and-expired',
      group: 'time',
      category: 'removing in the last moment and one too late',
      input: input(
        set('a', 1, 10, 0),
        set('b', 2, 10, 0),
        remove('a', 9),
        get('a', 9),
        remove('b', 10),
        remove('c', 10),
      ),
    },
    {
      id: 'stored-after-removing',
      group: 'time',
      category: 'a key that is stored again after it was removed',
      input: input(
        set('a', 1, 50, 0),
        remove('a', 1),
        set('a', 2, 5, 2),
        get('a', 3),
        get('a', 7),
        remove('a', 8),
      ),
    },
    {
      id: 'late-times',
      group: 'time',
      category: 'the latest times and the longest time to live',
      input: input(
        set('a', 1, ttlMax, nowMax - ttlMax),
        get('a', nowMax - 1),
        get('a', nowMax),
        set('b', 1_000_000_000, ttlMax, nowMax),
        get('b', nowMax),
        remove('b', nowMax),
      ),
    },
    {
      id: 'values-like-nothing',
      group: 'values',
      category: 'zero, the empty text and false as values',
      input: input(
        set('zero', 0, 10, 0),
        set('empty', '', 10, 0),
        set('no', false, 10, 0),
        ...['zero', 'empty', 'no'].map((key) => get(key, 1)),
        ...['zero', 'empty', 'no'].flatMap((key) => [remove(key, 2), get(key, 2)]),
      ),
    },
    {
      id: 'never-stored',
      group: 'values',
      category: 'keys that were never stored, some with the names that objects have',
      input: input(...[...inheritedNames, 'a', 'é'].flatMap((key) => [get(key, 0), remove(key, 0)])),
    },
    {
      id: 'names-of-objects',
      group: 'values',
      category: 'keys with the names that objects have',
      input: input(
        ...inheritedNames.map((key, index) => set(key, index, 10, 0)),
        ...inheritedNames.map((key) => get(key, 5)),
        ...inheritedNames.flatMap((key) => [get(key, 10), remove(key, 10)]),
      ),
    },
    {
      id: 'names-of-objects-removed',
      group: 'values',
      category: 'keys with the names that objects have, removed before their time',
      input: input(
        ...inheritedNames.flatMap((key, index) => [
          set(key, index, 10, 6 * index),
          remove(key, 6 * index + 1),
          get(key, 6 * index + 2),
          remove(key, 6 * index + 3),
          set(key, index, 10, 6 * index + 4),
          get(key, 6 * index + 5),
        ]),
      ),
    },
    {
      id: 'keys-alike',
      group: 'values',
      category: 'keys that look like one another',
      input: input(
        ...lookalikes(anyKey).map((key, index) => set(key, index, 100, 0)),
        ...lookalikes(anyKey).map((key) => get(key, 50)),
      ),
    },
    {
      id: 'longest-texts',
      group: 'values',
      category: 'keys and values of all lengths, and values that read like others',
      guards: 'both ends of the rules',
      input: input(
        set('k'.repeat(20), 'v'.repeat(20), 10, 0),
        set('k'.repeat(19), 'null', 10, 0),
        set('k', '0', 10, 0),
        set('ü', 'ß', 10, 0),
        set('l', true, 10, 0),
        get('k'.repeat(20), 1),
        get('k'.repeat(19), 1),
        get('k', 1),
        get('ü', 1),
        get('l', 1),
      ),
    },
    {
      id: 'mixed-small',
      group: 'values',
      category: 'calls in any order about a few keys',
      input: (random) => mixed(random, ['a', 'b', 'c'], 150, 12),
    },
    {
      id: 'many-keys',
      group: 'large',
      category: 'a thousand keys that are asked for again and again',
      input: (random) => {
        const key = (index: number) => `user-${index}`;
        return input(
          ...Array.from({length: 1300}, (_, index) => set(key(index), index, random.int(500, 3000), index)),
          ...random.array(2000, (index) => get(key(random.int(0, 1299)), 1300 + index)),
          ...random.array(600, () => remove(key(random.int(0, 1299)), 3300)),
        );
      },
    },
    {
      id: 'mixed-large',
      group: 'large',
      category: 'thousands of calls in any order',
      input: (random) =>
        mixed(
          random,
          random.array(300, (index) => `k${index}`),
          3000,
          4000,
        ),
    },
    {
      id: 'values-of-all-kinds',
      group: 'values',
      category:
        'values that are texts with colons, commas, quotes and the like, or that read like other values',
      input: input(
        ...awkwardValues.map((value, index) => set(`k${index}`, value, 100, 0)),
        ...awkwardValues.map((_, index) => get(`k${index}`, 50)),
        ...awkwardValues.map((_, index) => get(`k${index}`, 100)),
      ),
    },
    {
      id: 'keys-with-separators',
      group: 'values',
      category: 'keys with colons, commas, quotes and the like',
      guards: 'The same with keys.',
      input: input(
        ...awkwardTexts.map((key, index) => set(key, index, 100, 0)),
        ...awkwardTexts.flatMap((key) => [get(key, 50), get(key.slice(0, 1), 50)]),
        ...awkwardTexts.map((key) => remove(key, 99)),
      ),
    },
    {
      id: 'key-and-moment-run-together',
      group: 'values',
      category: 'keys and moments that read the same when they are written one behind the other',
      guards: 'Catches answers remembered under key and moment joined to one text.',
      input: input(
        ...['a', 'b'].flatMap((key) => [
          set(key, key, 15, 0),
          set(`${key}1`, 1, 5, 0),
          set(`${key}2`, 2, 3, 0),
        ]),
        ...[get('a1', 2), get('a2', 2), get('a1', 4), get('b1', 5), get('b2', 5)],
        ...[get('a', 12), get('a', 14), remove('c1', 14), get('b', 14), get('b', 15), get('a', 22)],
        ...[set('a', 0, 100, 23), get('a1', 24), get('a11', 111), get('a1', 111), get('a', 1111)],
      ),
    },
    {
      id: 'keys-of-several-lines',
      group: 'values',
      category: 'keys with line ends and other rare characters, and long ones that differ in one letter',
      input: input(
        ...rareKeys.map((key, index) => set(key, index, 100, 0)),
        ...rareKeys.map((key) => get(key, 50)),
        ...rareKeys.flatMap((key, index) => (index % 2 === 0 ? [remove(key, 60)] : [])),
        ...rareKeys.map((key) => get(key, 70)),
      ),
    },
    {
      id: 'moments-around-powers',
      group: 'time',
      category: 'entries that live across round numbers and powers of two, or end an odd millisecond after',
      input: input(
        ...[100, 256, 1000, 1024, 4096, 65_536, 1_000_000, 2 ** 24, 2 ** 29, 999_999_000].flatMap(
          (moment) => [
            ...[
              set('a', moment, 10, moment - 5),
              set('b', 1, 5, moment - 4),
              get('a', moment - 1),
              get('b', moment - 1),
            ],
            ...[
              get('a', moment),
              get('b', moment),
              get('b', moment + 1),
              get('a', moment + 4),
              remove('a', moment + 5),
            ],
          ],
        ),
      ),
    },
    {
      id: 'removed-then-stored-for-longer',
      group: 'time',
      category: 'a removed key that is stored again for longer',
      input: input(
        ...[
          set('a', 1, 10, 0),
          remove('a', 1),
          set('a', 2, 100, 2),
          get('a', 10),
          get('a', 101),
          get('a', 102),
        ],
      ),
    },
  ],
});
