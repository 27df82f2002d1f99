import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import {numbersAlike, widthsWithin} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {pairsOfOneNumber} from '#lib/exercise-sdk/ranges-alike';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const callsMax = 100_000;

const join = (a: number, b: number): Call => ['union', a, b];
const ask = (a: number, b: number): Call => ['connected', a, b];
const count: Call = ['count'];

function mixed(random: Random, n: number, calls: number): ClassInput {
  const item = () => random.int(0, n - 1);
  return {
    construct: [n],
    calls: random.array(calls, () => {
      if (random.boolean(0.2)) return count;
      return random.boolean(0.6) ? join(item(), item()) : ask(item(), item());
    }),
  };
}

/** Pairs of neighbours, in an order that makes a careless union build one long chain. */
function chain(length: number, direction: 'ascending' | 'descending'): Call[] {
  return Array.from({length: length - 1}, (_, i) =>
    direction === 'ascending' ? join(i, i + 1) : join(i + 1, i),
  );
}

/** Sets of equal size are joined by their roots, whichever of two becomes one: the deepest trees that sizes allow. */
function tournament(items: number, first: number, secondStays = false): Call[] {
  const calls: Call[] = [];
  const at = (index: number): number => first + (secondStays ? items - 1 - index : index);
  for (let size = 1; size < items; size *= 2) {
    for (let start = 0; start + size < items; start += 2 * size) {
      calls.push(secondStays ? join(at(start + size), at(start)) : join(at(start), at(start + size)));
    }
  }
  return [...calls, ask(at(items - 1), at(0)), ask(at(1), at(items - 2))];
}

/** Few items at a time whose numbers are the same once they are cut to fewer bits or digits, joined and asked about. */
function itemsAlike(last: number): Call[] {
  return widthsWithin(last, 400, 3).flatMap((width, place) =>
    [16 * place, 16 * place + 8].flatMap((first, turn) => {
      const [a, b, c, A, B, C] = numbersAlike(6, width, first) as [number, number, number, ...number[]];
      const items = [a, b, c, A!, B!, C!];
      const joins =
        turn === 0 ? [join(A!, b), join(c, B!), join(b, a)] : [join(b, C!), join(B!, a), join(A!, C!)];
      const asks = items.flatMap((one, index) => items.slice(index + 1).map((other) => ask(one, other)));
      return [joins[0]!, ...asks, ...joins.slice(1), ...asks, count];
    }),
  );
}

/** Two pairs whose keys run together: joined one after the other, or asked about. */
function pairsAlike(random: Random): ClassInput {
  const [one, other] = random.shuffle(random.pick(alikePairs(99_990)));
  const calls = random.pick([
    [join(...one!), join(...other!), count],
    [join(...one!), ask(...one!), ask(...other!)],
    [ask(...one!), join(...other!), ask(...other!)],
  ]);
  return {construct: [Math.max(...one!, ...other!) + 1], calls};
}

/** Items, or pairs of them, that are the same in a place or a key of some width. */
function widthsAlike(random: Random): ClassInput {
  const width = random.pick([...widthsWithin(99_990), 50_000, 65_536]);
  const [a, b] = [random.int(0, 4), random.int(5, 9)];
  const [one, other] = random.shuffle([
    [a, b + width],
    [a + 1, b],
  ] as [number, number][]);
  const calls = random.boolean()
    ? [join(...one!), ask(...one!), ask(...other!)]
    : [join(a, a + width), join(b, b + width), join(a, b), ask(a + width, b), ask(a, b + width), count];
  return {construct: [width + 10], calls};
}

export default defineCases<ClassInput>({
  rules: ({construct: [n], calls}) => {
    for (const [index, [method, ...items]] of calls.entries()) {
      const outside = items.find((item) => Number(item) >= Number(n));
      if (outside !== undefined) {
        return `Call ${index + 1}, ${method}: there is no item ${outside}; the items are 0 to ${Number(n) - 1}.`;
      }
    }
    return undefined;
  },
  badInputs: [
    {construct: [0], calls: []},
    {construct: [100_001], calls: []},
    {construct: [3], calls: [['union', 0, 3]]},
    {construct: [3], calls: [['connected', 3, 0]]},
    {construct: [3], calls: [['union', -1, 0]]},
    {construct: [3], calls: [['find', 1]]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.pick([pairsAlike, widthsAlike])(random);
    if (random.boolean(0.15)) {
      const items = 2 ** random.int(1, 6);
      return {construct: [items], calls: tournament(items, 0, random.boolean())};
    }
    const made = mixed(
      random,
      random.int(1, 3 + Math.floor(size / 4)),
      random.int(1, 3 + Math.floor(size * 1.5)),
    );
    const n = made.construct[0] as number;
    if (random.boolean(0.8)) return made;
    return {
      ...made,
      calls: [...alikePairs(n - 1).flatMap((pairs) => pairs.map((pair) => join(...pair))), ...made.calls],
    };
  },
  demanding: (random, size) => {
    const n = Math.max(1, Math.min(size, callsMax / 2));
    return {
      construct: [n],
      calls: [
        ...chain(n, random.pick(['ascending', 'descending'] as const)),
        ...random.array(n, () => ask(random.int(0, n - 1), random.int(0, n - 1))),
      ],
    };
  },
  cases: [
    {
      id: 'three-friends',
      group: 'samples',
      sample: true,
      explanation:
        'The third `union` finds 0 and 2 together already, through 1. What is left are the sets {0, 1, 2}, {3} and {4}.',
      input: {
        construct: [5],
        calls: [count, join(0, 1), join(1, 2), join(0, 2), ask(0, 2), ask(0, 3), count],
      },
    },
    {
      id: 'two-pairs-become-one',
      group: 'samples',
      sample: true,
      explanation: 'Joining 1 and 3 joins everything that is with 1 and everything that is with 3.',
      input: {
        construct: [4],
        calls: [join(0, 1), join(2, 3), ask(0, 2), join(1, 3), ask(0, 2), count],
      },
    },
    {
      id: 'one-item',
      group: 'samples',
      sample: true,
      explanation: 'An item is connected to itself, and joining it with itself changes nothing.',
      input: {construct: [1], calls: [count, ask(0, 0), join(0, 0), count]},
    },
    {
      id: 'same-item-twice',
      group: 'joining',
      category: 'an item joined with itself',
      input: {construct: [3], calls: [join(1, 1), count, join(0, 2), join(2, 2), count, ask(1, 1)]},
    },
    {
      id: 'repeated-union',
      group: 'joining',
      category: 'a pair that is joined again, also the other way round',
      input: {
        construct: [4],
        calls: [join(2, 3), count, join(2, 3), count, join(3, 2), count, join(1, 2), join(3, 1), count],
      },
    },
    {
      id: 'joined-through-a-third',
      group: 'joining',
      category: 'items that are connected only through others',
      input: {
        construct: [6],
        calls: [join(5, 4), join(3, 2), join(4, 3), ask(5, 2), ask(2, 5), ask(5, 1), join(5, 2), count],
      },
    },
    {
      id: 'item-zero',
      group: 'joining',
      category: 'sets that item 0 belongs to',
      input: {
        construct: [3],
        calls: [join(0, 1), join(2, 0), ask(0, 2), ask(1, 0), join(1, 2), count],
      },
    },
    {
      id: 'members-follow',
      group: 'joining',
      category: 'larger sets joined through members that are not their roots',
      input: {
        construct: [9],
        calls: [
          ...[join(0, 1), join(0, 2), join(0, 3), join(5, 6), join(5, 7), join(5, 8)],
          ...[join(3, 8), ask(1, 6), ask(2, 7), ask(0, 5), ask(3, 5), ask(4, 0), count],
        ],
      },
    },
    {
      id: 'nothing-joined',
      group: 'joining',
      category: 'no union at all',
      guards: 'Catches sets that start out connected.',
      input: {construct: [4], calls: [ask(0, 1), ask(3, 0), ask(2, 2), count]},
    },
    {
      id: 'all-in-one',
      group: 'joining',
      category: 'unions until one set is left, then more of them',
      input: (random) => {
        const order = random.shuffle(Array.from({length: 12}, (_, i) => i));
        const links = order.slice(1).map((item, i) => join(item, order[random.int(0, i)]!));
        return {
          construct: [12],
          calls: [...links.flatMap((link) => [link, count]), ...links.flatMap((link) => [link, count])],
        };
      },
    },
    {
      id: 'mixed-small',
      group: 'mixed',
      category: 'few items, many operations',
      input: (random) => mixed(random, 8, 60),
    },
    {
      id: 'mixed-middle',
      group: 'mixed',
      category: 'operations in any order',
      input: (random) => mixed(random, 60, 300),
    },
    {
      id: 'mixed-sparse',
      group: 'mixed',
      category: 'many small sets',
      input: (random) => mixed(random, 500, 600),
    },
    {
      id: 'many-items-few-calls',
      group: 'large',
      category:
        '100,000 items, few operations, also on such whose numbers are the same once they are cut short',
      input: (random) => ({
        construct: [100_000],
        calls: [
          count,
          join(0, 99_999),
          ask(99_999, 0),
          ask(0, 50_000),
          ...random.array(40, () => join(random.int(0, 99_999), random.int(0, 99_999))),
          count,
          ...itemsAlike(99_999),
        ],
      }),
    },
    {
      id: 'many-unions',
      group: 'large',
      category: 'thousands of unions over thousands of items',
      input: (random) => ({
        construct: [4000],
        calls: [
          ...random.array(3500, () => join(random.int(0, 3999), random.int(0, 3999))),
          count,
          ...random.array(500, () => ask(random.int(0, 3999), random.int(0, 3999))),
        ],
      }),
    },
    {
      id: 'questions-along-a-chain',
      group: 'large',
      category: 'many questions after neighbours were joined one after the other, upwards',
      input: (random) => ({
        construct: [3000],
        calls: [
          ...chain(3000, 'ascending'),
          ...random.array(1500, () => ask(random.int(0, 300), random.int(0, 300))),
          count,
        ],
      }),
    },
    {
      id: 'questions-along-a-chain-downwards',
      group: 'large',
      category: 'many questions after neighbours were joined one after the other, downwards',
      input: (random) => ({
        construct: [3000],
        calls: [
          ...chain(3000, 'descending'),
          ...random.array(1500, () => ask(random.int(0, 300), random.int(0, 300))),
          count,
        ],
      }),
    },
    {
      id: 'deep-chain',
      group: 'large',
      category: 'a chain of 70,000 items, linked upwards',
      input: () => ({
        construct: [70_000],
        calls: [...chain(70_000, 'ascending'), ask(0, 69_999), join(69_999, 0), count],
      }),
    },
    {
      id: 'deep-chain-downwards',
      group: 'large',
      category: 'a chain of 70,000 items, linked downwards',
      input: () => ({
        construct: [70_000],
        calls: [...chain(70_000, 'descending'), ask(0, 69_999), join(69_999, 0), count],
      }),
    },
    {
      id: 'pairs-alike',
      group: 'mixed',
      category: 'pairs of items that, written one after the other, look like other pairs',
      input: {
        construct: [100_000],
        calls: alikePairs(99_999).flatMap(([one, other]) => [
          join(...one),
          join(...other),
          ask(...other),
          count,
        ]),
      },
    },
    {
      id: 'deepest-trees',
      group: 'mixed',
      category: 'sets of equal size that are joined again and again',
      input: {construct: [1024], calls: [...tournament(512, 0), ...tournament(512, 512, true), count]},
    },
    {
      id: 'one-item-alone',
      group: 'joining',
      category: 'a single item',
      guards: 'both ends of the rules',
      input: {construct: [1], calls: [count, join(0, 0), ask(0, 0), count]},
    },
    {
      id: 'asked-about-alike',
      group: 'mixed',
      category:
        'answers about pairs that, written one after the other or packed into one number, look like other pairs',
      input: () => {
        const {pair, others} = pairsOfOneNumber(99_999);
        return {
          construct: [100_000],
          calls: [
            ...[join(...pair), ask(...pair), ...others.map((one) => ask(...one))],
            ...alikePairs(99_999).flatMap(([one, other]) => [
              ...[join(...one), ask(...one), ask(...other), join(...other), ask(...other)],
            ]),
          ],
        };
      },
    },
  ],
});
