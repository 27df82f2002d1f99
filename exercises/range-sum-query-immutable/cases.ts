/** Cases of range-sum-query-immutable: every range of short lists, numbers of all kinds, many questions. */
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {rangesOfOneKey} from '#lib/exercise-sdk/ranges-alike';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const itemsMax = 5000;
const valueMax = 1_000_000_000;
/** As many as the shortest pair of ranges with the same digits needs. */
const alikeItems = 124;

const sum = (left: number, right: number): Call => ['sumRange', left, right];

function anyRange(random: Random, length: number): Call {
  const [one, other] = [random.int(0, length - 1), random.int(0, length - 1)];
  return sum(Math.min(one, other), Math.max(one, other));
}

/** Ranges that a joined key takes for one another. */
function alikeRanges(length: number): Call[] {
  const ranges = alikePairs(length - 1).filter((pairs) => pairs.every(([left, right]) => left <= right));
  return ranges.flatMap((pairs) => pairs.map(([left, right]) => sum(left, right)));
}

/** Two ranges that a key too narrow takes for one another, in a list of small numbers. */
function narrowRanges(random: Random): ClassInput {
  const width = random.pick([10, 100, 128, 256, 1000, 1024, 2048, 4096]);
  const left = random.int(0, 3);
  const right = left + random.int(2, 6);
  const nums = random.array(width + right + 1, () => random.int(0, 2));
  return {construct: [nums], calls: random.shuffle([sum(left, width + right), sum(left + 1, right)])};
}

function everyRange(nums: readonly number[]): ClassInput {
  return {
    construct: [nums],
    calls: nums.flatMap((_, left) => nums.slice(left).map((_, more) => sum(left, left + more))),
  };
}

export default defineCases<ClassInput>({
  rules: ({construct: [nums], calls}) => {
    const {length} = nums as number[];
    for (const [index, [method, left, right]] of calls.entries()) {
      const where = `Call ${index + 1}, ${method}`;
      if (Number(right) >= length) {
        return `${where}: position ${right} is outside; the last one is ${length - 1}.`;
      }
      if (Number(left) > Number(right)) {
        return `${where}: left (${left}) must not be greater than right (${right}).`;
      }
    }
    return undefined;
  },
  badInputs: [
    {construct: [[]], calls: []},
    {construct: [[1.5]], calls: []},
    {construct: [[1_000_000_001]], calls: []},
    {construct: [[-1_000_000_001]], calls: []},
    {construct: [Array.from({length: 5001}, () => 0)], calls: []},
    {construct: [[1, 2]], calls: [['sumRange', 0, 2]]},
    {construct: [[1, 2]], calls: [['sumRange', 1, 0]]},
    {construct: [[1, 2]], calls: [['sumRange', -1, 0]]},
    {construct: [[1, 2]], calls: [['update', 0, 1]]},
    {construct: [[1, 2]], calls: [['sumRange', 0, 5000]]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return narrowRanges(random);
    const length = random.boolean(0.1) ? alikeItems : random.int(1, 1 + Math.ceil(size / 6));
    const magnitude = random.pick([1, 9, 9, valueMax]);
    const calls = random.array(random.int(1, 1 + Math.ceil(size / 6)), () => anyRange(random, length));
    const alike = length < alikeItems ? [] : alikeRanges(length);
    return {
      construct: [random.array(length, () => random.int(-magnitude, magnitude))],
      calls: [...alike, ...calls],
    };
  },
  demanding: (random, size) => {
    const length = Math.min(size, itemsMax);
    return {
      construct: [random.array(length, () => random.int(-99, 99))],
      calls: random.array(length, () => anyRange(random, length)),
    };
  },
  cases: [
    {
      id: 'six-days',
      group: 'samples',
      sample: true,
      explanation: 'From position 0 to 2 the numbers are -2, 0 and 3; from 2 to 5 they are 3, -5, 2 and -1.',
      input: {construct: [[-2, 0, 3, -5, 2, -1]], calls: [sum(0, 2), sum(2, 5), sum(0, 5)]},
    },
    {
      id: 'same-ends',
      group: 'samples',
      sample: true,
      explanation: 'With `left` and `right` the same, the sum is one number.',
      input: {construct: [[4, 7]], calls: [sum(0, 0), sum(1, 1), sum(0, 1)]},
    },
    {
      id: 'one-number',
      group: 'ranges',
      category: 'a list of one number',
      input: {construct: [[5]], calls: [sum(0, 0)]},
    },
    {
      id: 'from-the-start',
      group: 'ranges',
      category: 'ranges that begin at the first number',
      input: {construct: [[10, 20, 30, 40]], calls: [sum(0, 1), sum(0, 2), sum(0, 3), sum(0, 0)]},
    },
    {
      id: 'to-the-end',
      group: 'ranges',
      category: 'ranges that end at the last number',
      input: {construct: [[10, 20, 30, 40]], calls: [sum(1, 3), sum(2, 3), sum(3, 3)]},
    },
    {
      id: 'in-the-middle',
      group: 'ranges',
      category: 'ranges that touch neither end',
      input: {construct: [[1, 20, 300, 4000, 50_000]], calls: [sum(1, 3), sum(2, 2), sum(1, 2)]},
    },
    {
      id: 'every-range',
      group: 'ranges',
      category: 'every range of a short list',
      input: (random) => everyRange(random.array(9, () => random.int(-50, 50))),
    },
    {
      id: 'asked-again',
      group: 'ranges',
      category: 'questions that are asked again',
      input: {
        construct: [[3, 1, 4, 1, 5]],
        calls: [sum(1, 3), sum(0, 4), sum(1, 3), sum(2, 2), sum(0, 4), sum(1, 3)],
      },
    },
    {
      id: 'ranges-alike',
      group: 'ranges',
      category: 'ranges whose positions, written one after the other, look like other ranges',
      input: (random) => ({
        construct: [random.array(300, () => random.int(-99, 99))],
        calls: alikeRanges(300),
      }),
    },
    {
      id: 'negative-numbers',
      group: 'values',
      category: 'negative numbers only',
      input: {construct: [[-3, -1, -4]], calls: [sum(0, 2), sum(1, 2), sum(0, 1)]},
    },
    {
      id: 'sums-of-zero',
      group: 'values',
      category: 'zeros, and ranges whose sum is zero',
      input: {
        construct: [[0, 5, -5, 0, 2, -2, 7]],
        calls: [sum(0, 0), sum(1, 2), sum(0, 3), sum(1, 6), sum(3, 6), sum(2, 6)],
      },
    },
    {
      id: 'beyond-32-bits',
      group: 'values',
      category: 'sums far beyond 32 bits, both ways',
      input: {
        construct: [[valueMax, valueMax, valueMax, -valueMax, -valueMax, -valueMax, -valueMax]],
        calls: [sum(0, 2), sum(3, 6), sum(0, 6), sum(1, 4)],
      },
    },
    {
      id: 'long-and-large',
      group: 'large',
      category: '5,000 of the greatest numbers',
      input: (random) => ({
        construct: [Array.from({length: itemsMax}, () => valueMax)],
        calls: [
          sum(0, itemsMax - 1),
          sum(itemsMax - 1, itemsMax - 1),
          ...rangesOfOneKey(itemsMax - 1).map((range) => sum(...range)),
          ...random.array(300, () => anyRange(random, itemsMax)),
        ],
      }),
    },
    {
      id: 'many-questions',
      group: 'large',
      category: '5,000 questions about a long list',
      input: (random) => ({
        construct: [random.array(itemsMax, () => random.int(-valueMax, valueMax))],
        calls: random.array(itemsMax, () => anyRange(random, itemsMax)),
      }),
    },
    {
      id: 'whole-list-often',
      group: 'large',
      category: 'thousands of questions about nearly the whole list',
      input: (random) => ({
        construct: [random.array(4000, () => random.int(-9, 9))],
        calls: random.array(4000, () => sum(random.int(0, 20), random.int(3980, 3999))),
      }),
    },
    {
      id: 'zero-at-the-end',
      group: 'values',
      category: 'a sum of zero at the end of a list whose total is not zero',
      input: everyRange([5, -3, 3]),
    },
  ],
});
