/** Cases of radix-sort: signs, digit counts and the ends of 32 bits by hand; many numbers drawn. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [nums: number[]];

const least = -2_147_483_648;
const most = 2_147_483_647;

function between(random: Random, length: number, min: number, max: number): Input {
  return [random.array(length, () => random.int(min, max))];
}

export default defineCases<Input>({
  badInputs: [[[2_147_483_648]], [[-2_147_483_649]], [[1.5]], [['1']], [null], [[1], [2]]],
  generate: (random, size) => {
    // The ends of the range alone, or a few times.
    if (isRoomy(random, size)) {
      return [random.array(random.int(1, 3), () => random.pick([least, most, 0, -1, least + 1, most - 1]))];
    }
    const [min, max] = random.pick([
      [0, 12],
      [-12, 12],
      [-1200, 30],
      [0, 100_000],
      [least, most],
      [most - 3, most],
      [least, least + 3],
    ] as const);
    // Now and then a power of ten as the largest: its digits are easily counted wrong.
    if (random.boolean(0.08)) {
      const power = 10 ** random.int(1, 9);
      return [random.shuffle([power, ...random.array(random.int(1, 4), () => random.int(0, power - 1))])];
    }
    // Now and then no number that is as long as the distance from the smallest to the largest, in whatever digits.
    if (random.boolean(0.08)) {
      const base = random.pick([10, 16, 100, 256, 1000, 1024, 2048, 4096, 32_768, 65_536]);
      return [random.shuffle([1 - base, 4, 2, 0])];
    }
    // Now and then with zeros between the first digit and the last.
    if (random.boolean(0.1)) {
      return [random.array(random.int(0, size), () => 1000 * random.int(0, 3) + random.int(0, 9))];
    }
    return between(random, random.int(0, size), min, max);
  },
  demanding: (random, size) => between(random, size, 0, 9999),
  cases: [
    {
      id: 'three-digits',
      group: 'samples',
      sample: true,
      explanation: 'By the last digit, then the middle one, then the first: 2 and 24 have zeros in front.',
      input: [[170, 45, 75, 90, 802, 24, 2, 66]],
    },
    {
      id: 'with-negatives',
      group: 'samples',
      sample: true,
      explanation: 'Negative numbers come first, the one farthest from zero before the others.',
      input: [[3, -1, -20, 0, 11, -3]],
    },
    {id: 'empty', group: 'samples', sample: true, explanation: 'Nothing to sort.', input: [[]]},
    {
      id: 'one-number',
      group: 'basics',
      category: 'a single number',
      guards: 'What begins from the second number finds none.',
      input: [[-42]],
    },
    {
      id: 'range-begins-with-one',
      group: 'basics',
      category: 'a largest number whose first digit is 1',
      guards: 'The pass over the first digit is easily left out when only one number has it.',
      input: [[10, 3, 0, 5]],
    },
    {
      id: 'duplicates',
      group: 'basics',
      category: 'numbers that occur several times',
      input: [[5, 3, 5, 5, 1, 3, 5]],
    },
    {
      id: 'power-of-ten',
      group: 'basics',
      category: 'a maximum that is a power of ten',
      input: [[100, 99, 1, 12, 10]],
    },
    {
      id: 'same-leading-digits',
      group: 'basics',
      category: 'numbers that differ in the last digits only',
      input: [[2519, 2511, 2515, 2510, 2518, 2590, 2501]],
    },
    {
      id: 'already-sorted',
      group: 'basics',
      category: 'numbers that are in order already',
      input: [[0, 1, 2, 10, 20, 21, 100, 101, 256, 257, 65_536, 65_537]],
    },
    {
      id: 'descending',
      group: 'basics',
      category: 'numbers in descending order',
      input: [[70_000, 65_536, 65_535, 4096, 300, 256, 255, 16, 10, 9, 0]],
    },
    {
      id: 'zeros',
      group: 'basics',
      category: 'zeros only',
      input: [[0, 0, 0]],
    },
    {
      id: 'all-negative',
      group: 'negative',
      category: 'negative numbers only',
      input: [[-5, -99, -1, -100, -12, -5]],
    },
    {
      id: 'long-negatives',
      group: 'negative',
      category: 'negative numbers with more digits than the positive ones',
      input: [[7, -4321, 3, -4312, 9, -1234, 0, -4001]],
    },
    {
      id: 'ends-of-32-bits',
      group: 'negative',
      category: 'the smallest and the largest 32-bit numbers',
      input: [[most, least, 0, most - 1, least + 1, -1, 1]],
    },
    {
      id: 'high-bit-only',
      group: 'negative',
      category: 'numbers that are far apart',
      input: [[1_500_000_000, -1_500_000_000, 1_499_999_999, -1_500_000_001, 16_777_216, -16_777_216]],
    },
    {
      id: 'whole-range',
      group: 'negative',
      category: 'random 32-bit numbers',
      input: (random) => between(random, 300, least, most),
    },
    {
      id: 'large-whole-range',
      group: 'large',
      category: 'thousands of random 32-bit numbers',
      input: (random) => between(random, 8000, least, most),
    },
    {
      id: 'large-one-digit',
      group: 'large',
      category: 'very many numbers with one digit',
      input: (random) => between(random, 50_000, 0, 9),
    },
    {
      id: 'large-few-digits',
      group: 'large',
      category: 'very many numbers with at most two digits and a sign',
      input: (random) => between(random, 25_000, -49, 50),
    },
    {id: 'largest-alone', group: 'negative', category: 'a single number, the largest', input: [[most]]},
    {id: 'smallest-alone', group: 'negative', category: 'a single number, the smallest', input: [[least]]},
    {
      id: 'both-ends-and-little-between',
      group: 'negative',
      category: 'the smallest and the largest number, with few between',
      input: [[most, 7, least, most, least + 5, 0, most - 4, least, 300, most - 70_000]],
    },
    {
      id: 'nothing-hidden',
      group: 'basics',
      category: 'an empty array',
      guards: 'both ends of the rules',
      input: [[]],
    },
    {
      id: 'zeros-in-the-middle',
      group: 'basics',
      category: 'numbers that all have a 0 in the same place, with other digits above it',
      input: [[2003, 1005, 4, 70_001, 30_002]],
    },
    {
      id: 'zero-bytes-in-the-middle',
      group: 'negative',
      category: 'numbers that all have a 0 in the same place, with other digits above it',
      input: [[0x2000003, 0x1000004, -0x3000005, 0x70000001, 9, -0x1000001]],
    },
    {
      id: 'byte-ends-beside-negatives',
      group: 'negative',
      category: 'negative numbers beside positive ones that fill a whole number of bytes',
      input: [[200, 5, -3, 100]],
    },
    {
      id: 'two-bytes-beside-negatives',
      group: 'negative',
      category: 'negative numbers beside positive ones that fill a whole number of bytes',
      guards: 'The same with two bytes and with three.',
      input: [[40_000, -3, 5, -40_000, 9_000_000, -200]],
    },
    {
      id: 'falls-further-than-32-bits',
      group: 'negative',
      category: 'numbers next to each other that differ by more than 32 bits can hold',
      input: [[most, least, -5]],
    },
    {
      id: 'equal-bytes-below-others',
      group: 'basics',
      category: 'numbers that all have the same byte in one place, with other bytes above it',
      input: [[131_075, 65_537, 200, 5]],
    },
    {
      id: 'power-of-256',
      group: 'basics',
      category: 'a maximum that is a power of 256',
      input: [[256, 1, 3, 2, 255]],
    },
    {
      id: 'power-of-65536',
      group: 'basics',
      category: 'a maximum that is a power of 256',
      guards: 'The same with two bytes.',
      input: [[65_536, 300, 1, 2, 65_535]],
    },
    {
      id: 'one-thousand',
      group: 'basics',
      category: 'a maximum that is a power of ten',
      input: [[1000, 1, 999]],
    },
    {
      id: 'range-of-one-thousand',
      group: 'negative',
      category: 'numbers whose range is a power of ten',
      guards: 'The same for digits that are counted after the smallest number is subtracted.',
      input: [[500, -500, 499, -499]],
    },
    {
      id: 'minus-one-million',
      group: 'negative',
      category: 'a smallest number that is a power of ten',
      guards: 'The same with a million and a sign: logarithms fall short there too.',
      input: [[-1_000_000, -1, 5, -999_999]],
    },
    {
      id: 'smallest-alone-is-long',
      group: 'negative',
      category: 'the smallest number allowed, and others of one digit',
      input: [[least, -9, 3]],
    },
    ...[2048, 10, 256, 65_536].map((base) => ({
      id: `distance-above-${base}`,
      group: 'negative',
      category: 'numbers of which none is as long as the distance from the smallest to the largest',
      ...(base === 2048 ? {} : {guards: 'The same for digits of other bases.'}),
      input: [[1 - base, 4, 2, 0]] as [number[]],
    })),
    {
      id: 'one-billion',
      group: 'basics',
      category: 'a maximum that is a power of ten',
      guards: 'The same with a billion.',
      input: [[1_000_000_000, 1, 999_999_999, 100_000_000]],
    },
  ],
});
