import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {lookalikes} from '#lib/exercise-sdk/lookalikes';
import {numbersAlikeAtAll} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = readonly [method: string, ...args: unknown[]];
const get = (key: number): Call => ['get', key];
const put = (key: number, value: unknown): Call => ['put', key, value];

/** Calls over few keys, so that hits, updates and evictions all happen. */
function mixed(random: Random, capacity: number, keys: number, count: number): ClassInput {
  const values = [0, '', false, true, 1, 'a', 7, '-1', '0', 'true', '7'];
  const calls = random.array(count, () =>
    random.boolean()
      ? get(random.int(0, keys - 1))
      : put(random.int(0, keys - 1), random.boolean(0.6) ? random.pick(values) : random.int(0, 99)),
  );
  return {construct: [capacity], calls};
}

/** Fills the cache and runs over it: nearly every call evicts. */
function scan(random: Random, capacity: number, count: number): ClassInput {
  const first = random.int(0, 100);
  const calls = Array.from({length: count}, (_, index) =>
    index % 5 === 4 ? get(first + Math.max(0, index - random.int(0, capacity))) : put(first + index, index),
  );
  return {construct: [capacity], calls};
}

/** Texts that an entry kept as one text is easily cut at, or that are read as something else. */
const awkwardTexts = [
  'x:y',
  ':',
  'a,b',
  '1|2',
  'a;b',
  'a/b',
  'a-b',
  'a_b',
  'a b',
  'a=b',
  '{"a":1}',
  '[1]',
  '"',
  "'",
  '\\',
  '\n',
  '\u0000',
];

export default defineCases<ClassInput>({
  badInputs: [
    {construct: [0], calls: []},
    {construct: [1001], calls: []},
    {construct: [2], calls: [['get', -1]]},
    {construct: [2], calls: [['put', 1, -1]]},
    {construct: [2], calls: [['put', 1, null]]},
    {construct: [2], calls: [['put', 10001, 1]]},
    {construct: [2], calls: [['remove', 1]]},
  ],
  generate: (random, size) => {
    // Reads that a count of them may lose sight of.
    if (isRoomy(random, size)) return mixed(random, random.int(2, 3), 4, random.int(200, 3000));
    const made = mixed(random, random.int(1, Math.min(4, size + 1)), random.int(2, 6), 2 + size * 2);
    if (random.boolean(0.8)) return made;
    // The same with the last keys there are.
    const last = random.int(0, 5);
    const calls = made.calls.map(([method, key, ...rest]): Call => {
      return [method, Number(key) >= last ? 10_000 - (Number(key) - last) : key, ...rest];
    });
    return {construct: made.construct, calls};
  },
  demanding: (random, size) => scan(random, Math.min(1000, size), Math.min(5000, size * 5)),
  cases: [
    {
      id: 'sample-two-places',
      group: 'samples',
      sample: true,
      explanation:
        'Reading key 1 makes key 2 the one unused for longest, so key 3 takes its place; key 4 then takes the place of key 1.',
      input: {
        construct: [2],
        calls: [put(1, 10), put(2, 20), get(1), put(3, 30), get(2), put(4, 40), get(1), get(3), get(4)],
      },
    },
    {
      id: 'sample-update',
      group: 'samples',
      sample: true,
      explanation:
        'Storing key 1 again drops nothing, although the cache is full, and makes key 1 the most recently used. `false` is a value.',
      input: {
        construct: [2],
        calls: [put(1, 'a'), put(2, false), put(1, 'b'), get(2), get(1), put(3, 0), get(2), get(3)],
      },
    },
    {
      id: 'falsy-values',
      group: 'values',
      category: 'the values 0, "" and false',
      input: {construct: [3], calls: [put(0, 0), put(1, ''), put(2, false), get(0), get(1), get(2), get(3)]},
    },
    {
      id: 'falsy-values-refresh',
      group: 'values',
      category: 'falsy values that are read and so kept',
      input: {
        construct: [2],
        calls: [
          put(5, 0),
          put(6, 1),
          get(5),
          put(7, 2),
          get(5),
          get(6),
          put(5, ''),
          put(8, 3),
          get(5),
          get(7),
        ],
      },
    },
    {
      id: 'update-when-full',
      group: 'values',
      category: 'replacing a value in a full cache',
      input: {
        construct: [3],
        calls: [put(1, 1), put(2, 2), put(3, 3), put(3, 30), put(2, 20), get(1), get(2), get(3)],
      },
    },
    {
      id: 'same-key-over-and-over',
      group: 'values',
      category: 'one key stored many times',
      input: {
        construct: [2],
        calls: [
          put(9, 1),
          put(1, 5),
          put(9, 2),
          put(9, 3),
          put(9, 4),
          get(1),
          get(9),
          put(2, 6),
          get(9),
          get(1),
        ],
      },
    },
    {
      id: 'empty-cache',
      group: 'values',
      category: 'reading keys that are not there',
      input: {construct: [2], calls: [get(0), get(1), put(1, 1), get(0), put(2, 2), get(5), get(1), get(2)]},
    },
    {
      id: 'capacity-one',
      group: 'recency',
      category: 'room for one entry',
      input: {
        construct: [1],
        calls: [put(2, 1), get(2), put(3, 2), get(2), get(3), put(3, 4), get(3), put(2, 0), get(3), get(2)],
      },
    },
    {
      id: 'exactly-full',
      group: 'recency',
      category: 'as many entries as there is room for',
      input: {
        construct: [4],
        calls: [
          ...[1, 2, 3, 4].map((key) => put(key, key)),
          ...[1, 2, 3, 4].map(get),
          put(5, 5),
          get(1),
          get(5),
        ],
      },
    },
    {
      id: 'get-refreshes',
      group: 'recency',
      category: 'entries that are kept alive by reading',
      input: {
        construct: [3],
        calls: [
          put(1, 1),
          put(2, 2),
          put(3, 3),
          get(1),
          put(4, 4),
          get(1),
          put(5, 5),
          get(1),
          get(2),
          get(3),
        ],
      },
    },
    {
      id: 'misses-change-nothing',
      group: 'recency',
      category: 'misses, which take no room and no turn',
      input: {
        construct: [2],
        calls: [
          put(1, 1),
          put(2, 2),
          get(8),
          get(9),
          get(7),
          get(1),
          get(2),
          put(3, 3),
          get(9),
          get(1),
          get(2),
        ],
      },
    },
    {
      id: 'descending-keys',
      group: 'recency',
      category: 'keys that arrive from high to low',
      input: {
        construct: [3],
        calls: [
          put(30, 1),
          put(20, 2),
          put(10, 3),
          put(5, 4),
          get(30),
          get(20),
          get(10),
          get(5),
          put(4, 6),
          get(20),
        ],
      },
    },
    {
      id: 'dropped-and-back',
      group: 'recency',
      category: 'a dropped key that is stored again',
      input: {
        construct: [2],
        calls: [
          put(1, 1),
          put(2, 2),
          put(3, 3),
          get(1),
          put(1, 11),
          get(1),
          get(2),
          get(3),
          put(2, 22),
          get(3),
          get(1),
        ],
      },
    },
    {
      id: 'middle-of-the-order',
      group: 'recency',
      category: 'entries from the middle of the order',
      input: {
        construct: [4],
        calls: [
          ...[1, 2, 3, 4].map((key) => put(key, key * 10)),
          get(3),
          get(2),
          put(1, 100),
          ...[5, 6, 7].flatMap((key) => [put(key, key), ...[1, 2, 3, 4].map(get)]),
        ],
      },
    },
    {
      id: 'random-small',
      group: 'recency',
      category: 'many calls on few keys',
      input: (random) => mixed(random, 3, 6, 300),
    },
    {
      id: 'random-medium',
      group: 'recency',
      category: 'many calls on some more keys',
      input: (random) => mixed(random, 20, 40, 1500),
    },
    {
      id: 'long-scan',
      group: 'scale',
      category: 'a large cache in which nearly every call evicts',
      input: (random) => scan(random, 1000, 5000),
    },
    {
      id: 'large-and-hot',
      group: 'scale',
      category: 'a large cache in which most reads hit',
      input: (random) => ({
        construct: [800],
        calls: [
          ...random.array(800, (index) => put(index, index)),
          ...random.array(4000, () => {
            const key = random.int(0, 899);
            return random.boolean(0.7) ? get(key) : put(key, random.int(0, 9));
          }),
        ],
      }),
    },
    {
      id: 'texts-like-values',
      group: 'values',
      category: 'texts that read like numbers, booleans or a miss',
      input: {
        construct: [9],
        calls: [
          ...['-1', '0', '01', 'true', 'false', 'null', 'undefined', ' ', '1e3'].flatMap((text, key) => [
            put(key, text),
            get(key),
          ]),
          put(3, true),
          get(3),
          put(1, 0),
          get(1),
        ],
      },
    },
    {
      id: 'read-before-it-is-full',
      group: 'recency',
      category: 'entries that are read while there is still room',
      input: {
        construct: [3],
        calls: [put(1, 1), put(2, 2), get(1), put(3, 3), put(4, 4), get(1), get(2), get(3), get(4)],
      },
    },
    {
      id: 'long-life',
      group: 'recency',
      category: 'thousands of reads, each of which counts',
      input: (random) => ({
        construct: [2],
        calls: random
          .array(700, (index) => [
            put(2 * index, index),
            put(2 * index + 1, index),
            ...random.array(random.int(1, 3), () => get(2 * index)),
            put(2 * index + 2, index),
            get(2 * index),
            get(2 * index + 1),
          ])
          .flat(),
      }),
    },
    {
      id: 'the-same-value-again',
      group: 'recency',
      category: 'a key that is stored again with the value it has',
      input: {
        construct: [2],
        calls: [
          put(1, 'a'),
          put(2, 'b'),
          put(1, 'a'),
          put(3, 'c'),
          get(1),
          get(2),
          put(3, 'c'),
          put(4, 0),
          get(1),
          get(3),
        ],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'values',
      category: 'the largest keys and values there are',
      guards: 'both ends of the rules',
      input: {
        construct: [1],
        calls: [
          put(10_000, 1_000_000_000),
          get(10_000),
          put(10_000, 'x'.repeat(20)),
          get(10_000),
          get(9999),
          put(9999, 999_999_999),
          get(10_000),
          get(9999),
        ],
      },
    },
    {
      id: 'updated-then-asked-for-another',
      group: 'recency',
      category: 'an update of an older key just before the newest is asked for',
      input: {
        construct: [2],
        calls: [put(1, 1), put(2, 2), put(1, 5), get(2), put(3, 3), get(1), get(2), get(3)],
      },
    },
    {
      id: 'last-keys-in-the-order',
      group: 'recency',
      category: 'the first and the last keys there are, beside others in the order of use',
      input: {
        construct: [2],
        calls: [
          ...[
            put(10_000, 1),
            put(0, 2),
            put(6, 3),
            get(10_000),
            get(0),
            get(6),
            put(7, 4),
            get(0),
            get(6),
            get(7),
          ],
          ...[
            put(10_000, 5),
            get(7),
            put(9999, 6),
            get(10_000),
            get(7),
            put(0, 7),
            put(1, 8),
            get(9999),
            get(0),
          ],
          ...[put(10_000, 'a'), get(0), put(5, 9), get(10_000), get(1), get(5), get(0)],
        ],
      },
    },
    {
      id: 'texts-with-separators',
      group: 'values',
      category: 'texts with colons, commas, quotes and the like',
      guards: 'Catches entries that are joined to one text and taken apart again.',
      input: {
        construct: [40],
        calls: awkwardTexts.flatMap((text, key) => [put(key, text), get(key)]),
      },
    },
    {
      id: 'keys-alike',
      group: 'recency',
      category: 'keys that are the same once they are cut to fewer bits or digits',
      input: () => {
        const keys = [...numbersAlikeAtAll(2, 10_000), 5000, 9999, 10_000];
        const used = keys.filter((_, index) => index % 3 === 0);
        return {
          construct: [keys.length],
          calls: [
            ...keys.map((key, index) => put(key, index)),
            ...[...keys, ...used].map(get),
            ...Array.from({length: used.length}, (_, index) => put(300 + index, 'new')),
            ...keys.map(get),
          ],
        };
      },
    },
    {
      id: 'texts-with-blanks',
      group: 'values',
      category: 'texts with blanks at their ends or line ends, and such as look alike',
      guards: 'Catches texts whose blanks are lost.',
      input: {
        construct: [10],
        calls: [
          ' a',
          'a ',
          'a  b',
          'a b',
          ' ',
          '  ',
          '\t',
          'a\n',
          ...lookalikes(/^.{0,20}$/s),
          ...textsOfLines,
        ].flatMap((text, key) => [put(key, text), get(key)]),
      },
    },
  ],
});
