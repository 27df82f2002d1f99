/** Cases of maximum-gap: where buckets are empty, equal, too wide or too narrow, and where 32 bits are too few. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Input = [nums: number[]];

const least = -2_147_483_648;
const most = 2_147_483_647;

/** Numbers in a few tight clusters that lie far apart. */
function clusters(random: Random, count: number, min: number, max: number): number[] {
  const centres = random.array(random.int(2, 5), () => random.int(min + 50, max - 50));
  return random.array(count, () => random.pick(centres) + random.int(-50, 50));
}

/** Every integer of a range once, except for a stretch that is left out. */
function rangeWithHole(
  random: Random,
  start: number,
  length: number,
  holeAt: number,
  hole: number,
): number[] {
  const nums: number[] = [];
  for (let step = 0; nums.length < length; step++) {
    if (step < holeAt || step >= holeAt + hole) nums.push(start + step);
  }
  return random.shuffle(nums);
}

/** Numbers with gaps of 1 to 3, times `scale`: in fewer buckets than there are gaps, the largest can lie within one. */
function nearlyEven(random: Random, length: number, scale: number): number[] {
  let at = random.int(-1000, 1000);
  const nums = random.array(length, () => (at += scale * random.pick([1, 2, 2, 2, 2, 2])));
  const place = random.int(1, length - 1);
  return random.shuffle(nums.map((num, index) => (index < place ? num : num + scale)));
}

export default defineCases<Input>({
  badInputs: [[[2_147_483_648]], [[-2_147_483_649]], [[0.5]], [[null]], [7], []],
  generate: (random, size) => {
    if (size > 8 && random.boolean(0.2)) {
      return [nearlyEven(random, random.int(5, Math.min(size, 60)), random.int(1, 3))];
    }
    const [min, max] = random.pick([
      [0, 20],
      [-30, 0],
      [-500, 500],
      [least, most],
      [7, random.int(7, 8)],
      [least, least],
      [most - 1, most],
    ] as const);
    return [random.array(random.int(0, Math.min(size, 60)), () => random.int(min, max))];
  },
  demanding: (random, size) => [random.array(size, () => random.int(least, most))],
  cases: [
    {
      id: 'four-numbers',
      group: 'samples',
      sample: true,
      explanation: 'In order: 1, 3, 6, 9. Both 3 to 6 and 6 to 9 are gaps of 3.',
      input: [[3, 6, 9, 1]],
    },
    {
      id: 'negative-and-positive',
      group: 'samples',
      sample: true,
      explanation: 'In order: -7, -4, 8, 10. From -4 to 8 it is 12.',
      input: [[8, -4, 10, -7]],
    },
    {
      id: 'single',
      group: 'samples',
      sample: true,
      explanation: 'One number has no neighbour.',
      input: [[10]],
    },
    {id: 'empty', group: 'edges', category: 'no numbers', input: [[]]},
    {id: 'two-numbers', group: 'edges', category: 'two numbers, the larger one first', input: [[9, 2]]},
    {id: 'all-equal', group: 'edges', category: 'equal numbers only', input: [[5, 5, 5, 5]]},
    {
      id: 'two-values',
      group: 'edges',
      category: 'two different values, many times',
      input: [[4, 3, 4, 4, 3, 3, 4, 3]],
    },
    {
      id: 'more-numbers-than-values',
      group: 'edges',
      category: 'more numbers than integers between the smallest and the largest',
      input: [[1, 3, 2, 1, 6, 2, 1, 3, 2, 1, 2, 6, 6, 1]],
    },
    {
      id: 'all-negative',
      group: 'basics',
      category: 'negative numbers only',
      input: [[-1003, -1020, -1008, -1031, -1005]],
    },
    {
      id: 'far-from-zero',
      group: 'basics',
      category: 'numbers that are all far from zero',
      input: [[1_000_005, 1_000_001, 1_000_014, 1_000_002]],
    },
    {
      id: 'two-clusters',
      group: 'basics',
      category: 'two clusters with nothing between them',
      input: [[1, 101, 2, 102, 3, 103, 4, 104]],
    },
    {
      id: 'gap-before-the-largest',
      group: 'basics',
      category: 'a largest number that stands apart',
      input: [[1, 2, 3, 4, 5, 6, 7, 50]],
    },
    {
      id: 'gap-after-the-smallest',
      group: 'basics',
      category: 'a smallest number that stands apart',
      input: [[44, 45, 46, 47, 48, 49, 50, 1]],
    },
    {
      id: 'even-steps',
      group: 'basics',
      category: 'numbers with the same distance everywhere',
      input: [[35, 5, 25, 15, 0, 10, 30, 20]],
    },
    {
      id: 'almost-even-steps',
      group: 'basics',
      category: 'one gap that is a little larger than the others',
      input: [[0, 10, 20, 30, 41, 50, 60, 70, 80]],
    },
    {
      id: 'digits-matter',
      group: 'basics',
      category: 'numbers of different lengths',
      input: [[9, 10, 100, 1000, 99, 11, 500, 2]],
    },
    {
      id: 'ends-of-32-bits',
      group: 'large',
      category: 'the smallest and the largest 32-bit number',
      input: [[most, least]],
    },
    {
      id: 'wide-and-uneven',
      group: 'large',
      category: 'a few numbers over the whole range',
      input: [[most, least, -1_000_000_000, 2_000_000_000, least + 7]],
    },
    {
      id: 'clusters-far-apart',
      group: 'large',
      category: 'hundreds of numbers in tight clusters',
      input: (random) => [clusters(random, 600, -1_000_000_000, 1_000_000_000)],
    },
    {
      id: 'hole-in-a-range',
      group: 'large',
      category: 'thousands of neighbouring integers with a hole',
      input: (random) => [rangeWithHole(random, -40_000, 9000, 6123, 5)],
    },
    {
      id: 'many-random',
      group: 'large',
      category: 'thousands of random 32-bit numbers',
      input: (random) => [random.array(8500, () => random.int(least, most))],
    },
    {
      id: 'zero-alone',
      group: 'edges',
      category: 'a number 0 or -1 between others that are far away',
      input: [[-4000, 0, 4000, -1, 9000, -9000, 4000, 0]],
    },
    {
      id: 'zero-is-the-middle',
      group: 'edges',
      category: 'gaps on both sides of 0',
      input: [[-50, 0, 40]],
    },
    {
      id: 'minus-one-is-the-middle',
      group: 'edges',
      category: 'gaps on both sides of -1',
      input: [[-51, -1, 38]],
    },
    {id: 'opposites', group: 'edges', category: 'two numbers that differ in sign only', input: [[-5, 5]]},
    {
      id: 'all-at-the-upper-end',
      group: 'edges',
      category: 'the largest number, several times',
      input: [[most, most, most]],
    },
    {
      id: 'all-at-the-lower-end',
      group: 'edges',
      category: 'the smallest number, several times',
      input: [[least, least, least]],
    },
    {
      id: 'zero-with-neighbours',
      group: 'edges',
      category: 'a number 0 or -1 close to others',
      input: [[-500, 0, 5, 500, -1, 4]],
    },
    {
      id: 'zero-with-one-neighbour',
      group: 'edges',
      category: 'a number 0 or -1 close to others',
      input: [[-500, 0, 5, 500]],
    },
    {
      id: 'zeros-in-the-middle',
      group: 'basics',
      category: 'numbers that all have a 0 in the same place, with other digits above it',
      guards: 'A radix sort that ends with the first digit that is 0 in all numbers.',
      input: [[70_003, 2005, 9, 30_001, 40_004, 5008]],
    },
    {
      id: 'bytes-and-signs',
      group: 'edges',
      category: 'negative numbers beside positive ones that fill a whole number of bytes',
      guards: 'A radix sort without room for the sign, or that ends with an equal byte.',
      input: [[200, 5, -3, 100, 131_075, 65_537]],
    },
    {
      id: 'range-is-a-power',
      group: 'edges',
      category: 'a range that is just as wide as a number of bytes can count',
      input: [[0, 256, 1, 2]],
    },
    {
      id: 'range-is-a-larger-power',
      group: 'edges',
      category: 'a range that is just as wide as a number of bytes can count',
      guards: 'The same with two bytes, and with a range that does not begin at 0.',
      input: [[-10, 65_526, 300, -9, -8]],
    },
    {
      id: 'one-thousand',
      group: 'basics',
      category: 'a largest number that is a power of ten',
      guards: 'Catches digits that are counted by a logarithm, which falls short there.',
      input: [[1000, 500, 1]],
    },
    {
      id: 'range-of-one-million',
      group: 'basics',
      category: 'numbers whose range is a power of ten',
      guards: 'The same with a million, after the smallest number is subtracted.',
      input: [[-500_000, 500_000, 0, 7]],
    },
    {
      id: 'one-close-pair',
      group: 'basics',
      category: 'numbers with the same distance everywhere but for one pair that is closer',
      guards: 'Buckets twice as wide as they may be, within which the largest gap is hidden.',
      input: [[0, 3, 4, 6, 8, 10, 12, 14]],
    },
    ...[9, 10, 40, 401].flatMap((length) =>
      [1, 2, 3].map((scale) => ({
        id: `nearly-even-${length}-${scale}`,
        group: 'basics',
        category: 'gaps that are all nearly the same',
        input: (random: Random): Input => [nearlyEven(random, length, scale)],
      })),
    ),
  ],
});
