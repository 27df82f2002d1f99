import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {rangesOfOneKey} from '#lib/exercise-sdk/ranges-alike';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const callsMax = 10_000;
const valueMax = 1_000_000_000;

const set = (index: number, value: number): Call => ['update', index, value];
const sum = (left: number, right: number): Call => ['sumRange', left, right];

function anyRange(random: Random, length: number): Call {
  const [left, right] = [random.int(0, length - 1), random.int(0, length - 1)];
  return sum(Math.min(left, right), Math.max(left, right));
}

function mixed(random: Random, length: number, calls: number, magnitude: number): ClassInput {
  const value = () => random.int(-magnitude, magnitude);
  return {
    construct: [random.array(length, value)],
    calls: random.array(calls, () =>
      random.boolean() ? set(random.int(0, length - 1), value()) : anyRange(random, length),
    ),
  };
}

/** Every range of a list of this length, before and after each number was replaced. */
function everyRange(random: Random, length: number): ClassInput {
  const ranges = Array.from({length}, (_, left) =>
    Array.from({length: length - left}, (_, more) => sum(left, left + more)),
  ).flat();
  const updates = random.shuffle(Array.from({length}, (_, index) => set(index, random.int(-50, 50))));
  return {
    construct: [random.array(length, () => random.int(-50, 50))],
    calls: [...ranges, ...updates.flatMap((update) => [update, sum(0, length - 1)]), ...ranges],
  };
}

/** Two ranges whose ends are the same digits, or the same packed number, when they are put together. */
function rangesAlike(random: Random): ClassInput {
  if (random.boolean()) {
    const [left, end, width] = [
      random.int(0, 3),
      random.int(5, 9),
      random.pick([10, 100, 128, 256, 1000, 1024, 4096, 8192]),
    ];
    const {construct} = mixed(random, end + width + 1, 0, 9);
    return {construct, calls: random.shuffle([sum(left, end + width), sum(left + 1, end)])};
  }
  const [first, digit, right] = [random.int(1, 2), random.int(1, 3), random.int(34, 99)];
  const asked = [sum(first, Number(`${digit}${right}`)), sum(Number(`${first}${digit}`), right)];
  const {construct} = mixed(random, 400, 0, 9);
  return {construct, calls: random.shuffle(asked)};
}

export default defineCases<ClassInput>({
  rules: ({construct: [nums], calls}) => {
    const {length} = nums as number[];
    for (const [index, [method, first, second]] of calls.entries()) {
      const where = `Call ${index + 1}, ${method}`;
      const last = method === 'update' ? first : second;
      if (Number(last) >= length)
        return `${where}: index ${last} is outside; the last index is ${length - 1}.`;
      if (method === 'sumRange' && Number(first) > Number(second)) {
        return `${where}: left (${first}) must not be greater than right (${second}).`;
      }
    }
    return undefined;
  },
  badInputs: [
    {construct: [[]], calls: []},
    {construct: [[1, 2]], calls: [['update', 2, 0]]},
    {construct: [[1, 2]], calls: [['sumRange', 0, 2]]},
    {construct: [[1, 2]], calls: [['sumRange', 1, 0]]},
    {construct: [[1, 2]], calls: [['update', 0, 1_000_000_001]]},
    {construct: [[1.5]], calls: []},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rangesAlike(random);
    return mixed(
      random,
      random.int(1, 2 + Math.floor(size / 3)),
      random.int(1, 3 + size),
      random.pick([3, 20, valueMax]),
    );
  },
  demanding: (random, size) =>
    mixed(random, Math.max(1, Math.min(size, 10_000)), Math.min(size + 1, callsMax), 1000),
  cases: [
    {
      id: 'three-numbers',
      group: 'samples',
      sample: true,
      explanation: 'First 1 + 3 + 5; after index 1 has become 2, it is 1 + 2 + 5.',
      input: {construct: [[1, 3, 5]], calls: [sum(0, 2), set(1, 2), sum(0, 2), sum(1, 1)]},
    },
    {
      id: 'replaced-twice',
      group: 'samples',
      sample: true,
      explanation: 'A value is replaced, not added, and numbers may be negative.',
      input: {
        construct: [[4, -2, 7, 0]],
        calls: [sum(1, 2), set(1, 5), sum(0, 3), set(1, -5), sum(0, 3), sum(0, 1)],
      },
    },
    {
      id: 'one-number',
      group: 'shapes',
      category: 'a list of one number',
      input: {construct: [[7]], calls: [sum(0, 0), set(0, -3), sum(0, 0), set(0, 0), sum(0, 0)]},
    },
    {
      id: 'two-numbers',
      group: 'shapes',
      category: 'a list of two numbers',
      input: {
        construct: [[7, -9]],
        calls: [sum(0, 1), set(1, 4), sum(0, 1), sum(1, 1), set(0, 1), sum(0, 0)],
      },
    },
    {
      id: 'every-range-of-five',
      group: 'shapes',
      category: 'every range of a list whose length is no power of two',
      input: (random) => everyRange(random, 5),
    },
    {
      id: 'every-range-of-eight',
      group: 'shapes',
      category: 'every range of a list whose length is a power of two',
      input: (random) => everyRange(random, 8),
    },
    {
      id: 'every-range-of-eleven',
      group: 'shapes',
      category: 'every range of a list of 11 numbers',
      input: (random) => everyRange(random, 11),
    },
    {
      id: 'borders',
      group: 'shapes',
      category: 'ranges that touch the first or the last index',
      input: (random) => ({
        construct: [random.array(37, () => random.int(-9, 9))],
        calls: Array.from({length: 37}, (_, i) => [sum(0, i), sum(i, 36), set(36 - i, i + 1)]).flat(),
      }),
    },
    {
      id: 'same-index-again',
      group: 'values',
      category: 'one index replaced several times, also by the value it has',
      input: {
        construct: [[1, 2, 3, 4, 5, 6]],
        calls: [
          ...[set(3, 10), sum(2, 4), set(3, 10), sum(2, 4), set(3, 1), sum(3, 3), set(3, 0), sum(0, 5)],
          ...[set(0, 5), set(0, 6), sum(0, 0), sum(0, 5)],
        ],
      },
    },
    {
      id: 'largest-sums',
      group: 'values',
      category: 'sums beyond 32 bits',
      input: {
        construct: [Array.from({length: 16}, (_, i) => (i < 8 ? valueMax : -valueMax))],
        calls: [
          sum(0, 7),
          sum(8, 15),
          sum(0, 15),
          set(12, valueMax),
          sum(0, 12),
          set(0, -valueMax),
          sum(1, 7),
        ],
      },
    },
    {
      id: 'zeros-and-negatives',
      group: 'values',
      category: 'zeros, and sums that are zero or negative',
      guards: 'Catches a zero that is taken for a missing number.',
      input: {
        construct: [[0, 0, -1, 1, 0]],
        calls: [sum(0, 4), sum(2, 3), set(3, 0), sum(2, 4), set(2, 0), sum(0, 4), set(0, -8), sum(0, 1)],
      },
    },
    {
      id: 'mixed-small',
      group: 'values',
      category: 'updates and sums in turn',
      input: (random) => mixed(random, 13, 80, 30),
    },
    {
      id: 'mixed-middle',
      group: 'values',
      category: 'updates and sums in turn, large values',
      input: (random) => mixed(random, 200, 300, valueMax),
    },
    {
      id: 'sums-only',
      group: 'large',
      category: 'thousands of wide sums after few updates',
      input: (random) => ({
        construct: [random.array(3000, () => random.int(-999, 999))],
        calls: [
          ...random.array(100, () => set(random.int(0, 2999), random.int(-999, 999))),
          ...random.array(2500, () => sum(random.int(0, 300), random.int(2700, 2999))),
        ],
      }),
    },
    {
      id: 'updates-at-the-front',
      group: 'large',
      category: 'thousands of updates near the front, few sums',
      input: (random) => ({
        construct: [random.array(3000, () => random.int(-999, 999))],
        calls: [
          ...random.array(2500, () => set(random.int(0, 300), random.int(-999, 999))),
          ...random.array(100, () => anyRange(random, 3000)),
        ],
      }),
    },
    {
      id: 'mixed-large',
      group: 'large',
      category: 'updates and sums in turn over thousands of numbers',
      input: (random) => mixed(random, 4096, 2500, 999),
    },
    {
      id: 'longest-list',
      group: 'values',
      category: 'the first and the last number of the longest list',
      input: {
        construct: [Array.from({length: 10_000}, () => valueMax)],
        calls: [
          sum(0, 9999),
          set(9999, -valueMax),
          sum(9999, 9999),
          sum(0, 9999),
          set(0, -valueMax),
          sum(0, 0),
          sum(0, 9999),
          set(0, 0),
          sum(0, 1),
        ],
      },
    },
    {
      id: 'pairs-alike',
      group: 'values',
      category: 'ranges whose two ends, written one after the other, look like those of other ranges',
      input: {
        construct: [Array.from({length: 10_000}, (_, index) => index * index)],
        calls: [
          ...alikePairs(9999)
            .flat()
            .map(([a, b]) => sum(Math.min(a, b), Math.max(a, b))),
          ...rangesOfOneKey(9999).map((range) => sum(...range)),
        ],
      },
    },
    {
      id: 'back-to-the-first-value',
      group: 'values',
      category: 'a number that gets its first value back',
      input: {
        construct: [[3, 1]],
        calls: [set(0, 5), set(0, 3), sum(0, 0), set(1, 9), sum(0, 1), set(1, 1), sum(0, 1)],
      },
    },
  ],
});
