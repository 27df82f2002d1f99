import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {rangesOfOneKey} from '#lib/exercise-sdk/ranges-alike';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const callsMax = 10_000;
const levelMax = 1_000_000_000;

const update = (item: number, level: number): Call => ['update', item, level];
const total = (from: number, to: number): Call => ['total', from, to];
const lowStock = (threshold: number): Call => ['lowStock', threshold];

function part(random: Random, items: number): Call {
  const [a, b] = [random.int(0, items - 1), random.int(0, items - 1)];
  return total(Math.min(a, b), Math.max(a, b));
}

function mixed(random: Random, items: number, calls: number, [least, most]: [number, number]): ClassInput {
  const level = () => random.int(least, most);
  return {
    construct: [random.array(items, level)],
    calls: random.array(calls, () => {
      const kind = random.int(0, 2);
      if (kind === 0) return update(random.int(0, items - 1), level());
      return kind === 1 ? part(random, items) : lowStock(level());
    }),
  };
}

/** A well-stocked warehouse: every level is from 1,000 on. */
const stocked = (random: Random, items: number): number[] =>
  random.array(items, () => random.int(1000, 9999));

/** Every part of a short list, and every threshold around its levels, while each item changes. */
function everyPart(random: Random, items: number): ClassInput {
  const parts = Array.from({length: items}, (_, from) =>
    Array.from({length: items - from}, (_, more) => total(from, from + more)),
  ).flat();
  const order = random.shuffle(Array.from({length: items}, (_, item) => item));
  return {
    construct: [random.array(items, () => random.int(1, 9))],
    calls: [
      ...parts,
      ...order.flatMap((item) => [
        update(item, random.int(-9, 12)),
        total(0, items - 1),
        lowStock(random.int(-8, 12)),
      ]),
      ...parts,
      ...Array.from({length: 12}, (_, i) => lowStock(i * 2 - 9)),
    ],
  };
}

/** Two totals that a key too narrow takes for one another. */
function totalsAlike(random: Random): ClassInput {
  const first = random.int(0, 3);
  const last = first + random.int(2, 6);
  const far = last + random.pick([10, 100, 128, 256, 1000, 1024, 4096, 8192]);
  const asked = random.shuffle([total(first, far), total(first + 1, last)]);
  return {construct: [random.array(far + 1, () => random.int(0, 9))], calls: asked};
}

/** More low items than a program may reckon with. */
function manyLow(random: Random): ClassInput {
  const items = random.pick([130, 300, 600, 1010, 2050]) + random.int(0, 9);
  return {construct: [random.array(items, () => 0)], calls: [lowStock(random.int(1, 9))]};
}

export default defineCases<ClassInput>({
  rules: ({construct: [levels], calls}) => {
    const {length} = levels as number[];
    for (const [index, [method, first, second]] of calls.entries()) {
      const where = `Call ${index + 1}, ${method}`;
      const last = method === 'update' ? first : second;
      if (method !== 'lowStock' && Number(last) >= length) {
        return `${where}: there is no item ${last}; the last one is ${length - 1}.`;
      }
      if (method === 'total' && Number(first) > Number(second)) {
        return `${where}: first (${first}) must not be greater than last (${second}).`;
      }
    }
    return undefined;
  },
  badInputs: [
    {construct: [[]], calls: []},
    {construct: [[0.5]], calls: []},
    {construct: [[-1_000_000_001]], calls: []},
    {construct: [[1, 2]], calls: [['update', 2, 1]]},
    {construct: [[1, 2]], calls: [['update', 0, 1_000_000_001]]},
    {construct: [[1, 2]], calls: [['total', 0, 2]]},
    {construct: [[1, 2]], calls: [['total', 1, 0]]},
    {construct: [[1, 2]], calls: [['lowStock', 1_000_000_001]]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.boolean(0.8) ? totalsAlike(random) : manyLow(random);
    return mixed(
      random,
      random.int(1, 2 + Math.floor(size / 4)),
      random.int(1, 3 + size),
      random.pick<[number, number]>([
        [0, 4],
        [1, 9],
        [-9, -1],
        [-5, 5],
        [levelMax - 9, levelMax],
        [-levelMax, 2 - levelMax],
        [-levelMax, levelMax],
      ]),
    );
  },
  demanding: (random, size) => {
    const items = Math.max(1, Math.min(size, 10_000));
    // One item is low, always: answers that grow with the warehouse would say nothing about the search.
    return {
      construct: [[0, ...stocked(random, items).slice(1)]],
      calls: random.array(Math.min(items, callsMax), (i) =>
        i % 3 === 0
          ? update(random.int(Math.min(1, items - 1), items - 1), random.int(1000, 9999))
          : i % 3 === 1
            ? part(random, items)
            : lowStock(1000),
      ),
    };
  },
  cases: [
    {
      id: 'small-warehouse',
      group: 'samples',
      sample: true,
      explanation:
        'With threshold 10 only the items 1 and 3 are low at first: item 4 has exactly 10 pieces, which is not less. Then item 1 is restocked and item 0 sold.',
      input: {
        construct: [[25, 4, 60, 0, 10]],
        calls: [
          lowStock(10),
          total(1, 3),
          update(1, 40),
          update(0, 3),
          lowStock(10),
          total(0, 4),
          lowStock(0),
        ],
      },
    },
    {
      id: 'promised-pieces',
      group: 'samples',
      sample: true,
      explanation: 'Levels may be negative, and so may thresholds and totals.',
      input: {
        construct: [[2, -3, -8]],
        calls: [total(0, 2), lowStock(-3), lowStock(-2), update(2, 0), total(1, 2), lowStock(0), lowStock(1)],
      },
    },
    {
      id: 'one-item',
      group: 'totals',
      category: 'a warehouse with one item',
      input: {
        construct: [[5]],
        calls: [total(0, 0), lowStock(5), lowStock(6), update(0, -5), total(0, 0), lowStock(0), lowStock(-5)],
      },
    },
    {
      id: 'parts-of-five',
      group: 'totals',
      category: 'every part of a list whose length is no power of two',
      input: (random) => everyPart(random, 5),
    },
    {
      id: 'parts-of-eight',
      group: 'totals',
      category: 'every part of a list whose length is a power of two',
      input: (random) => everyPart(random, 8),
    },
    {
      id: 'parts-of-eleven',
      group: 'totals',
      category: 'every part of a list of 11 items',
      input: (random) => everyPart(random, 11),
    },
    {
      id: 'set-again',
      group: 'totals',
      category: 'one item that changes several times',
      input: {
        construct: [[1, 2, 3, 4, 5, 6, 7]],
        calls: [
          ...[update(4, 50), total(3, 5), update(4, 50), total(4, 4), update(4, 0), total(0, 6), lowStock(1)],
          ...[update(4, 9), lowStock(1), lowStock(9), total(4, 6)],
        ],
      },
    },
    {
      id: 'largest-totals',
      group: 'totals',
      category: 'totals beyond 32 bits',
      input: {
        construct: [Array.from({length: 12}, (_, i) => (i < 6 ? levelMax : -levelMax))],
        calls: [
          total(0, 5),
          total(6, 11),
          total(0, 11),
          update(6, levelMax),
          total(0, 7),
          lowStock(levelMax),
        ],
      },
    },
    {
      id: 'sold-out',
      group: 'low',
      category: 'levels that are exactly 0',
      input: {
        construct: [[8, 0, 7, 9, 6, 0]],
        calls: [lowStock(1), lowStock(0), update(3, 0), lowStock(5), update(1, 5), lowStock(5), lowStock(6)],
      },
    },
    {
      id: 'exactly-the-threshold',
      group: 'low',
      category: 'levels equal to the threshold',
      input: {
        construct: [[5, 6, 5, 4, 5]],
        calls: [lowStock(4), lowStock(5), lowStock(6), lowStock(7), update(3, 5), lowStock(5)],
      },
    },
    {
      id: 'all-low-negative',
      group: 'low',
      category: 'levels that are all negative',
      input: {
        construct: [[-4, -9, -2, -7, -1]],
        calls: [
          lowStock(0),
          lowStock(-4),
          lowStock(-9),
          lowStock(-8),
          total(1, 3),
          update(1, -1),
          lowStock(-3),
        ],
      },
    },
    {
      id: 'high-thresholds',
      group: 'low',
      category: 'every item low, thirteen of them',
      input: {
        construct: [[40, 12, 33, 7, 25, 31, 18, 4, 29, 36, 11, 22, 9]],
        calls: [lowStock(41), lowStock(40), lowStock(1_000_000_000), update(12, 2000), lowStock(100)],
      },
    },
    {
      id: 'hidden-beside-plenty',
      group: 'low',
      category: 'low items beside very full ones',
      input: {
        construct: [[5000, 1, 9000, 8000, 7000, 2, 6000, 9999]],
        calls: [lowStock(3), update(7, 0), lowStock(3), update(1, 500), lowStock(3), lowStock(501)],
      },
    },
    {
      id: 'down-and-up-again',
      group: 'low',
      category: 'items that become low and are restocked',
      input: (random) => ({
        construct: [stocked(random, 20)],
        calls: random
          .shuffle(Array.from({length: 20}, (_, item) => item))
          .flatMap((item) => [update(item, 5), lowStock(10), update(item, 5000), lowStock(10)]),
      }),
    },
    {
      id: 'mixed-small',
      group: 'low',
      category: 'calls in any order, few items',
      input: (random) => mixed(random, 14, 100, [-6, 6]),
    },
    {
      id: 'mixed-middle',
      group: 'low',
      category: 'calls in any order, large levels',
      input: (random) => mixed(random, 100, 200, [-levelMax, levelMax]),
    },
    {
      id: 'nothing-low',
      group: 'large',
      category: 'many questions for low stock when little is low',
      input: (random) => ({
        construct: [stocked(random, 4000)],
        calls: random.array(1500, (i) =>
          i % 10 === 0 ? update(random.int(0, 3999), random.int(990, 9999)) : lowStock(random.int(900, 1003)),
        ),
      }),
    },
    {
      id: 'wide-totals',
      group: 'large',
      category: 'many totals over most of a long list',
      input: (random) => ({
        construct: [stocked(random, 4000)],
        calls: random.array(1500, (i) =>
          i % 10 === 0
            ? update(random.int(0, 3999), random.int(0, 9999))
            : total(random.int(0, 300), random.int(3700, 3999)),
        ),
      }),
    },
    {
      id: 'many-updates',
      group: 'large',
      category: 'many updates, mostly of the first items, and few questions',
      input: (random) => ({
        construct: [stocked(random, 4000)],
        calls: random.array(1800, (i) =>
          i % 20 === 0
            ? i % 40 === 0
              ? part(random, 4000)
              : lowStock(1010)
            : update(random.int(0, 300), random.int(1000, 9999)),
        ),
      }),
    },
    {
      id: 'ends-of-levels',
      group: 'low',
      category: 'the lowest and the highest levels and thresholds there are',
      input: {
        construct: [[levelMax, -levelMax, 0, levelMax - 1, 1 - levelMax, -1]],
        calls: [
          ...[levelMax, levelMax - 1, 0, 1, -1, 1 - levelMax, 2 - levelMax, -levelMax].map(lowStock),
          update(0, -levelMax),
          total(0, 5),
          lowStock(1 - levelMax),
        ],
      },
    },
    {
      id: 'one-item-to-nothing',
      group: 'low',
      category: 'a single item whose level becomes 0',
      input: {
        construct: [[5]],
        calls: [
          update(0, 0),
          lowStock(1),
          total(0, 0),
          update(0, -3),
          lowStock(0),
          update(0, 0),
          lowStock(0),
        ],
      },
    },
    {
      id: 'last-of-the-longest',
      group: 'totals',
      category: 'the last item of the longest list, and totals whose ends look like those of others',
      input: {
        construct: [Array.from({length: 10_000}, (_, item) => item)],
        calls: [
          update(9999, -7),
          total(9999, 9999),
          lowStock(0),
          ...alikePairs(9999)
            .flat()
            .map(([a, b]) => total(Math.min(a, b), Math.max(a, b))),
          ...rangesOfOneKey(9999).map((range) => total(...range)),
          lowStock(1200),
        ],
      },
    },
    {
      id: 'low-and-stocked-again',
      group: 'large',
      category: 'items that were low once and are stocked again',
      input: {
        construct: [Array.from({length: 3000}, () => 5)],
        calls: [
          ...Array.from({length: 3000}, (_, item) => [update(item, -1), update(item, 5)]).flat(),
          ...Array.from({length: 1500}, (_, index) => lowStock(index % 2)),
        ],
      },
    },
  ],
});
