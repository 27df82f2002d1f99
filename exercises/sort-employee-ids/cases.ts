/** Cases of sort-employee-ids: leading zeros, equal numbers and long ones by hand; many IDs drawn. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Input = [ids: string[]];

/** An ID with a number up to `max`, with up to `zeros` zeros in front of it. */
function randomId(random: Random, max: number, zeros: number): string {
  const digits = '0'.repeat(random.int(0, zeros)) + String(random.int(0, max));
  return `EMP-${digits.slice(-10)}`;
}

export default defineCases<Input>({
  badInputs: [
    [['EMP-']],
    [['EMP-12345678901']],
    [['emp-1']],
    [['EMP-1 ']],
    [['EMP--1']],
    [['7']],
    [[7]],
    ['EMP-1'],
    [],
  ],
  generate: (random, size) => {
    const [max, zeros] = random.pick([
      [12, 3],
      [120, 0],
      [20_000, 2],
      [9_999_999_999, 0],
    ] as const);
    const id = (): string => randomId(random, max, zeros);
    // Now and then with zeros between the first digit and the last.
    const thousands = (): string => `EMP-${1000 * random.int(0, 3) + random.int(0, 9)}`;
    return [random.array(random.int(0, Math.min(size, 40)), random.boolean(0.1) ? thousands : id)];
  },
  demanding: (random, size) => [random.array(size, () => randomId(random, 9_999_999_999, 0))],
  cases: [
    {
      id: 'numbers-not-texts',
      group: 'samples',
      sample: true,
      explanation: 'By number 9 comes before 10; as text it would be the other way round.',
      input: [['EMP-10', 'EMP-9', 'EMP-100', 'EMP-1']],
    },
    {
      id: 'zeros-stay',
      group: 'samples',
      sample: true,
      explanation:
        'The two sevens are equal, so they stay in the order they came in, each with its own zeros.',
      input: [['EMP-0012', 'EMP-0007', 'EMP-7', 'EMP-00003']],
    },
    {
      id: 'empty',
      group: 'format',
      category: 'an empty list',
      input: [[]],
    },
    {
      id: 'equal-numbers',
      group: 'format',
      category: 'one number, written in several ways',
      input: [['EMP-05', 'EMP-5', 'EMP-0005', 'EMP-4', 'EMP-005', 'EMP-5', 'EMP-6']],
    },
    {
      id: 'shorter-but-larger',
      group: 'format',
      category: 'short numbers among smaller ones with many zeros',
      input: [['EMP-20', 'EMP-0000000019', 'EMP-00021', 'EMP-3']],
    },
    {
      id: 'repeated',
      group: 'format',
      category: 'an ID that occurs several times',
      input: [['EMP-8', 'EMP-2', 'EMP-8', 'EMP-2', 'EMP-8']],
    },
    {
      id: 'zero',
      group: 'format',
      category: 'the number 0, written in several ways',
      input: [['EMP-1', 'EMP-0000', 'EMP-0', 'EMP-00']],
    },
    {
      id: 'sorted-four-digits',
      group: 'format',
      category: 'IDs with four digits each, in order',
      input: [['EMP-0001', 'EMP-0010', 'EMP-0100', 'EMP-1000', 'EMP-9999']],
    },
    {
      id: 'five-digits',
      group: 'numbers',
      category: 'numbers on both sides of 9999',
      input: [['EMP-10001', 'EMP-9999', 'EMP-10000', 'EMP-0002', 'EMP-20001']],
    },
    {
      id: 'ten-digits',
      group: 'numbers',
      category: 'numbers with ten digits',
      input: [['EMP-9999999999', 'EMP-9000000000', 'EMP-1000000000', 'EMP-9999999998']],
    },
    {
      id: 'around-31-bits',
      group: 'numbers',
      category: 'numbers around 2³¹',
      input: [['EMP-2147483649', 'EMP-2147483647', 'EMP-2147483648', 'EMP-1']],
    },
    {
      id: 'around-32-bits',
      group: 'numbers',
      category: 'numbers around 2³²',
      input: [['EMP-4294967297', 'EMP-4294967295', 'EMP-4294967296', 'EMP-2']],
    },
    {
      id: 'mixed-random',
      group: 'numbers',
      category: 'random numbers with and without zeros in front',
      input: (random) => [random.array(120, () => randomId(random, 300, 5))],
    },
    {
      id: 'many-small',
      group: 'large',
      category: 'thousands of IDs with few different numbers',
      input: (random) => [random.array(4000, () => randomId(random, 500, 4))],
    },
    {
      id: 'many-long',
      group: 'large',
      category: 'thousands of IDs with long numbers',
      input: (random) => [random.array(4000, () => randomId(random, 9_999_999_999, 0))],
    },
    {
      id: 'many-descending',
      group: 'large',
      category: 'thousands of IDs in descending order',
      input: () => [Array.from({length: 4000}, (_, index) => `EMP-${String(13_000 - 3 * index)}`)],
    },
    {
      id: 'zeros-in-the-middle',
      group: 'numbers',
      category: 'numbers that all have a 0 in the same place, with other digits above it',
      input: [
        ['EMP-2003', 'EMP-1005', 'EMP-4', 'EMP-0070001', 'EMP-30002', 'EMP-7000000001', 'EMP-1000000002'],
      ],
    },
    {
      id: 'one-thousand',
      group: 'numbers',
      category: 'a largest number that is a power of ten',
      guards: 'Catches digits that are counted by a logarithm, which falls short there.',
      input: [['EMP-1000', 'EMP-1', 'EMP-999', 'EMP-0001']],
    },
    {
      id: 'one-billion',
      group: 'numbers',
      category: 'a largest number that is a power of ten',
      guards: 'The same with a billion.',
      input: [['EMP-1000000000', 'EMP-7', 'EMP-999999999', 'EMP-100000000']],
    },
  ],
});
