import {markedAtEachPlace} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import {withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Query = {
  readonly equals: readonly string[];
  readonly range: string | null;
  readonly orderBy: readonly string[];
};
type Input = readonly [
  distinct: Readonly<Record<string, number>>,
  existing: readonly string[][],
  queries: readonly Query[],
];

/** `query('a b', 'c', 'd e')`: lists of columns as words. */
function query(equals: string, range: string | null = null, orderBy = ''): Query {
  return {equals: words(equals), range, orderBy: words(orderBy)};
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function indexes(...texts: string[]): string[][] {
  return texts.map(words);
}

const orders = {customer: 50_000, status: 5, day: 2000, shop: 40, country: 40, total: 90_000, id: 1_000_000};
const letters = {a: 9, b: 7, c: 7, d: 3, e: 100, ab: 9, bc: 2};

function rules([distinct, existing, queries]: Input): string | undefined {
  for (const column of Object.keys(distinct)) {
    if (!/^[a-z_]{1,20}$/.test(column)) return `a column is called ${JSON.stringify(column)}`;
  }
  const lists = [...existing, ...queries.flatMap(({equals, orderBy}) => [equals, orderBy])];
  if (lists.some((list) => new Set(list).size < list.length)) return 'a list has the same column twice';
  for (const {equals, range} of queries) {
    if (range !== null && equals.includes(range)) return `${range} is compared with = and in a range`;
  }
  const used = [...lists.flat(), ...queries.flatMap(({range}) => (range === null ? [] : [range]))];
  const unknown = used.find((column) => !Object.hasOwn(distinct, column));
  return unknown && `distinct has no number for ${unknown}`;
}

function workload(random: Random, columns: number, queries: number, indexCount: number): Input {
  const names = Array.from({length: columns}, (_, index) => 'abcdefghijklmnopqrstuvwxyz'[index]!);
  const distinct = Object.fromEntries(
    names.map((name) => [name, random.boolean(0.1) ? 1_000_000_000 : random.int(1, 4)]),
  );
  const some = (max: number): string[] =>
    random.shuffle(names).slice(0, random.int(0, Math.min(max, columns)));
  const existing = random.array(indexCount, () => [random.pick(names), ...some(3)]);
  return [
    distinct,
    existing.map((index) => [...new Set(index)]),
    random.array(queries, () => {
      const equals = some(3);
      const rest = names.filter((name) => !equals.includes(name));
      const range = rest.length > 0 && random.boolean(0.4) ? random.pick(rest) : null;
      let orderBy = random.boolean(0.5) ? some(3) : [];
      if (range !== null && random.boolean(0.4))
        orderBy = [range, ...orderBy.filter((name) => name !== range)];
      return {equals, range, orderBy};
    }),
  ];
}

/** Queries for two columns each, never the same two: every one of them needs an index of its own. */
function pairs(count: number): Input {
  const columns = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, 21);
  const chosen = columns.flatMap((first, index) => columns.slice(index + 1).map((second) => [first, second]));
  return [
    Object.fromEntries(columns.map((column) => [column, 1])),
    [],
    chosen.slice(0, count).map((equals): Query => ({equals, range: null, orderBy: []})),
  ];
}

/** Queries for many columns, with an order of as many of which some are fixed. */
function wideQueries(random: Random): Input {
  const names = [...'abcdefgh'];
  const distinct = Object.fromEntries(names.map((name) => [name, random.int(1, 4)]));
  const queries = random.array(random.int(1, 3), (): Query => {
    const [first, ...others] = random.shuffle(names);
    return {
      equals: [first!, ...others.slice(0, random.int(0, 5))],
      range: null,
      orderBy: random.shuffle(names).slice(0, 6),
    };
  });
  return [distinct, [], queries];
}

/** Queries without a range beside the same on a column that is called like nothing. */
function rangeCalledNone(random: Random): Input {
  const name = random.pick(['null', 'undefined', 'none']);
  const equals = random.pick([['a'], ['b', 'a']]);
  const both: Query[] = [
    {equals, range: null, orderBy: []},
    {equals, range: name, orderBy: []},
  ];
  const distinct = {a: random.int(1, 9), b: random.int(1, 9), [name]: random.int(1, 9)};
  return [distinct, [], random.shuffle(both)];
}

export default defineCases<Input>({
  rules,
  badInputs: [
    [{a: 0}, [], []],
    [{A: 1}, [], []],
    [{a: 1}, [[]], []],
    [{a: 1}, [['a', 'a']], []],
    [{a: 1}, [['b']], []],
    [{a: 1}, [], [query('b')]],
    [{a: 1}, [], [query('a', 'a')]],
    [{a: 1}, [], [query('', null, 'a a')]],
    [{a: 1}, [], [{equals: ['a'], range: null}]],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return wideQueries(random);
    const columns = random.int(2, 5);
    const made = workload(random, columns, Math.min(30, 1 + Math.floor(size / 3)), random.int(0, 3));
    if (random.boolean(0.1)) return rangeCalledNone(random);
    // A name that begins with another one.
    return random.boolean(0.4)
      ? withName(made, 'b', random.pick(['ab', 'a_c', 'c_d', 'constructor', 'null', 'undefined', 'none']))
      : made;
  },
  demanding: (_random, size) => pairs(Math.min(200, size)),
  cases: [
    {
      id: 'sample-orders',
      group: 'samples',
      sample: true,
      explanation:
        'The first query fixes customer and status, then reads a range of days. The second wants a customer’s orders sorted by day, which that index cannot give: status stands between. The third is served by the first index.',
      input: [
        orders,
        [],
        [query('status customer', 'day'), query('customer', null, 'day'), query('customer status')],
      ],
    },
    {
      id: 'sample-existing',
      group: 'samples',
      sample: true,
      explanation:
        'The existing index serves the first query, whose equality columns may stand in any order. For the second the range is on another column than the order, so only the range column follows; that index is then a leading part of the third.',
      input: [
        orders,
        indexes('shop status day'),
        [
          query('status shop', null, 'day'),
          query('shop', 'total', 'day'),
          query('shop', 'total', 'total day'),
        ],
      ],
    },
    {
      id: 'nothing',
      group: 'columns',
      category: 'queries without columns',
      input: [orders, [], [query(''), query('')]],
    },
    {
      id: 'asks-for-nothing',
      group: 'columns',
      category: 'queries without columns beside others',
      input: [orders, [], [query(''), query('id'), query(''), query('', null, '')]],
    },
    {
      id: 'most-distinct-first',
      group: 'columns',
      category: 'several columns of equality',
      input: [orders, [], [query('status shop customer day'), query('status id')]],
    },
    {
      id: 'equally-distinct',
      group: 'columns',
      category: 'columns with equally many distinct values',
      input: [letters, [], [query('c b'), query('d ab a'), query('c e b')]],
    },
    {
      id: 'range-last',
      group: 'columns',
      category: 'a range beside equality, and a range alone',
      input: [orders, [], [query('status', 'id'), query('', 'total'), query('shop status', 'customer')]],
    },
    {
      id: 'order-after-equality',
      group: 'columns',
      category: 'an order beside equality, and an order alone',
      input: [
        orders,
        [],
        [
          query('shop', null, 'status id'),
          query('', null, 'total day'),
          query('customer country', null, 'day'),
        ],
      ],
    },
    {
      id: 'range-and-another-order',
      group: 'columns',
      category: 'a range on one column and an order by others',
      input: [
        orders,
        [],
        [
          query('shop', 'total', 'day status'),
          query('country', 'day', 'status day'),
          query('', 'id', 'total'),
        ],
      ],
    },
    {
      id: 'range-and-its-order',
      group: 'columns',
      category: 'an order that begins with the range column',
      input: [
        orders,
        [],
        [query('shop', 'day', 'day total'), query('', 'total', 'total id'), query('country', 'day', 'day')],
      ],
    },
    {
      id: 'constant-columns',
      group: 'columns',
      category: 'an order with columns fixed by equality',
      input: [
        orders,
        [],
        [
          query('shop', null, 'shop day'),
          query('status country', null, 'day country id status'),
          query('id', null, 'id'),
        ],
      ],
    },
    {
      id: 'constants-before-the-range',
      group: 'columns',
      category: 'an order that begins with the range column once fixed columns are left out',
      input: [
        orders,
        [],
        [query('shop', 'day', 'shop day total'), query('status', 'total', 'total status id')],
      ],
    },
    {
      id: 'any-order-of-equality',
      group: 'serving',
      category: 'existing indexes with the columns of equality in another order',
      input: [
        orders,
        indexes('status customer day', 'shop country'),
        [
          query('customer status', 'day'),
          query('customer status'),
          query('country shop'),
          query('shop'),
          query('country'),
        ],
      ],
    },
    {
      id: 'a-gap',
      group: 'serving',
      category: 'existing indexes that have the columns, but in the wrong places',
      input: [
        orders,
        indexes('customer day status', 'day shop', 'total country id'),
        [query('customer status'), query('shop', 'day'), query('country', null, 'id'), query('total id')],
      ],
    },
    {
      id: 'too-short',
      group: 'serving',
      category: 'existing indexes that end too early',
      input: [
        orders,
        indexes('customer', 'shop day', 'id'),
        [
          query('customer', 'day'),
          query('shop', null, 'day total'),
          query('shop day', null, 'total'),
          query('id customer'),
        ],
      ],
    },
    {
      id: 'advised-serves-later',
      group: 'serving',
      category: 'later queries that an advised index serves',
      input: [
        letters,
        [],
        [
          query('b a', 'e'),
          query('a b'),
          query('a'),
          query('a', null, 'b'),
          query('b', null, 'a'),
          query('a b', null, 'e'),
        ],
      ],
    },
    {
      id: 'leading-parts',
      group: 'serving',
      category: 'short indexes advised before longer ones',
      input: [
        letters,
        [],
        [query('a'), query('a b'), query('a b', 'e'), query('', null, 'd'), query('', null, 'd c b')],
      ],
    },
    {
      id: 'names-that-begin-alike',
      group: 'serving',
      category: 'columns whose names begin alike',
      input: [
        letters,
        [],
        [query('a'), query('ab'), query('', null, 'ab c'), query('', null, 'a b'), query('a', null, 'bc')],
      ],
    },
    {
      id: 'same-columns-other-order',
      group: 'serving',
      category: 'indexes of the same columns in different orders',
      input: [
        letters,
        [],
        [
          query('', null, 'a b'),
          query('', null, 'b a'),
          query('', null, 'b a c'),
          query('', null, 'a b'),
          query('', 'b', 'b'),
        ],
      ],
    },
    {
      id: 'random-small',
      group: 'workload',
      category: 'workloads on few columns',
      input: (random) => workload(random, 4, 25, 2),
    },
    {
      id: 'random-medium',
      group: 'workload',
      category: 'workloads on more columns',
      input: (random) => workload(random, 7, 60, 6),
    },
    {
      id: 'large',
      group: 'workload',
      category: 'hundreds of queries',
      input: (random) => workload(random, 16, 200, 30),
    },
    {
      id: 'late-in-the-order',
      group: 'serving',
      category: 'an order of many columns, some of them fixed',
      input: [
        {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12},
        [],
        [
          query('e f c', null, 'a b c d e f'),
          query('a b c d e f', null, 'g h i j k l'),
          query('f', 'd', 'd a b f c e'),
        ],
      ],
    },
    {
      id: 'far-and-nearly-equal',
      group: 'serving',
      category: 'numbers of distinct values at both ends of what is allowed, and such as nearly agree',
      input: [
        {a: 1_000_000_000, b: 1, c: 999_999_999, d: 536_870_912, e: 2, f: 1_000_000_000},
        [],
        [query('b a'), query('c a'), query('d b e'), query('e d c b'), query('a b c d e f')],
      ],
    },
    {
      id: 'longest-indexes',
      group: 'serving',
      category: 'an index of eight columns that is there already',
      input: [
        {a: 8, b: 7, c: 6, d: 5, e: 4, f: 3, g: 2, h: 1, i: 9},
        [words('a b c d e f g h')],
        [
          query('c b a', null, 'd e f g h'),
          query('f e d c b a', 'g'),
          query('a', null, 'b c d e f g'),
          query('a', null, 'c'),
        ],
      ],
    },
    {
      id: 'joined-with-underscores',
      group: 'serving',
      category: 'columns whose names, joined, read like others',
      input: [
        {a: 9, b: 3, a_b: 9, b_c: 3, c: 1, d: 2},
        [],
        [
          query('a_b'),
          query('a b c'),
          query('a', null, 'b_c d'),
          query('a_b', null, 'c'),
          query('a', null, 'b'),
          query('b_c'),
        ],
      ],
    },
    {
      id: 'names-within-names',
      group: 'serving',
      category: 'columns whose names begin with the name of another',
      input: [
        {a: 5, ab: 9, abc: 7, b: 3, c: 2},
        [],
        [query('ab', null, 'c'), query('a'), query('abc b'), query('ab', 'c', 'c a'), query('b', null, 'a')],
      ],
    },
    {
      id: 'order-within-a-name',
      group: 'serving',
      category: 'indexes of a column whose name begins with the name of the one that is sorted by',
      input: [
        {a: 5, a_b: 7, ab: 4, c: 3},
        [words('a_b'), words('c ab')],
        [{equals: [], range: null, orderBy: ['a']}, query('c', null, 'a'), query('c', 'a')],
      ],
    },
    {
      id: 'ends-of-the-rules',
      group: 'columns',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: [
        {
          constructor: 5,
          ['__proto__']: 7,
          ['x'.repeat(20)]: 6,
          ...Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((name) => [name, 1])),
          z_z: 3,
        },
        [['__proto__', 'constructor'], ['x'.repeat(20)], ['constructor', 'a']],
        [
          query(`constructor __proto__ ${'x'.repeat(20)}`),
          query('constructor', 'x'.repeat(20)),
          query('a', null, 'constructor __proto__'),
          query('', null, `__proto__ ${'x'.repeat(20)}`),
          query('__proto__', null, 'constructor'),
        ],
      ],
    },
    {
      id: 'nothing-at-all',
      group: 'columns',
      category: 'a table without columns and queries',
      guards: 'both ends of the rules',
      input: [{}, [], []],
    },
    {
      id: 'columns-named-like-nothing',
      group: 'serving',
      category: 'columns whose names read like none, beside queries without a range',
      input: [
        {a: 10, b: 20, c: 30, d: 40, null: 3, undefined: 4, none: 5, _: 6, false: 7, true: 8},
        [],
        [
          query('a', 'null'),
          query('a'),
          query('b'),
          query('b', 'null'),
          query('c', 'undefined'),
          query('c', null, 'undefined'),
          query('c', 'none'),
          query('c', null, 'null'),
          query('d', '_'),
          query('d', 'false'),
          query('d', 'true', 'false'),
          query('', 'null'),
          query('', null, 'null undefined'),
          query('null undefined'),
        ],
      ],
    },
    {
      id: 'same-columns-other-parts',
      group: 'serving',
      category: 'queries that name the same columns in other parts',
      guards: 'Catches keys and bounds that take different values for one another.',
      input: [
        {a: 5, b: 5, c: 5, d: 5},
        [],
        [
          query('a', null, 'b c'),
          query('a b', null, 'c'),
          query('', 'a', 'b c'),
          query('a', 'b', 'c'),
          query('c', 'b', 'a'),
          query('c', null, 'b a'),
          query('', null, 'd a b'),
          query('d', 'a', 'a b'),
          query('b', 'd', 'd a'),
          query('b d', 'a'),
        ],
      ],
    },
    {
      id: 'long-names-alike',
      group: 'serving',
      category: 'columns with names as long as allowed that differ in a single place',
      guards: 'Catches keys and bounds that take different values for one another.',
      input: () => {
        const names = [
          ...markedAtEachPlace(20, 'a').slice(0, 15),
          ...markedAtEachPlace(20, 'b').slice(0, 15),
        ];
        return [
          Object.fromEntries(names.map((name, index) => [name, 1 + (index % 7)])),
          [],
          names.flatMap((name, index) => [query(name), query(names[(index + 15) % 30]!, name)]),
        ];
      },
    },
  ],
});
