/** The files of an exercise that browser tests write from nothing, and a solution that slips through its cases. */

export const statement = `Given a list of numbers and a target, return the places of two of them that add up to it.

{{samples}}

## Constraints

- \`nums\` has 2 to 50 numbers, each between -100 and 100; exactly one pair adds up to \`target\`.
`;

export const manifest = {
  version: 1,
  title: 'Two sum',
  kind: 'function',
  difficulty: 'easy',
  topics: ['radix-sort', 'arrays'],
  signature: {
    name: 'twoSum',
    parameters: [
      {name: 'nums', type: 'int[]', rules: {length: [2, 50], items: {min: -100, max: 100}}},
      {name: 'target', type: 'int'},
    ],
    returns: 'int[]',
  },
  limits: {operationsFactor: 10, operationsMin: 20_000, memoryMbMax: 64},
  hints: ['What must the other number be?', 'Remember what you have seen.', 'Keep the place of each number.'],
  groups: [
    {id: 'samples', title: 'Samples', points: 0},
    {id: 'hidden', title: 'Hidden cases', points: 100},
  ],
  reference: 'submissions/accepted/one-pass.ts',
};

export const cases = `import {defineCases} from '#lib/exercise-sdk/cases';

const pair = (random, size) => {
  const nums = random.shuffle(Array.from({length: 101}, (_, index) => index * 2 - 100)).slice(0, Math.max(2, Math.min(size, 20)));
  nums[0] = random.pick([-99, -97, 99, 97]);
  return [nums, nums[0] + nums[1]];
};

export default defineCases<[number[], number]>({
  badInputs: [[[1], 1], [[101, 1], 1]],
  rules: ([nums, target]) => {
    const pairs = nums.flatMap((a, i) => nums.slice(i + 1).filter((b) => a + b === target));
    return pairs.length === 1 ? undefined : 'needs exactly one pair that adds up to the target';
  },
  generate: (random, size) => pair(random, size),
  cases: [
    {id: 'first', group: 'samples', sample: true, explanation: '2 and 7 are 9.', input: [[2, 7, 11, 15], 9]},
    {id: 'twice', group: 'hidden', category: 'the same number twice', input: [[3, 3], 6]},
    {id: 'ends', group: 'hidden', guards: 'both ends of the rules', input: [[-100, 5, 100], 0]},
    {
      id: 'long',
      group: 'hidden',
      guards: 'the longest list',
      input: [[...Array.from({length: 48}, () => 0), 50, 49], 99],
    },
  ],
});
`;

export const right = `// Remembers where each number was.
export function twoSum(nums: number[], target: number): number[] {
  const seen = new Map<number, number>();
  for (let index = 0; index < nums.length; index++) {
    const other = seen.get(target - nums[index]);
    if (other !== undefined) return [other, index];
    seen.set(nums[index], index);
  }
  return [];
}
`;

export const wrong = `// Takes the first place of the other number, which may be its own.
export function twoSum(nums: number[], target: number): number[] {
  for (let index = 0; index < nums.length; index++) {
    const other = nums.indexOf(target - nums[index]);
    if (other >= 0) return [Math.min(index, other), Math.max(index, other)];
  }
  return [];
}
`;

/** Accepted by the cases above and on fresh inputs, however varied, and wrong on 3 1 3, which its text does not name as numbers. */
export const holed = `// Remembers where each number was, and has a hole.
export function twoSum(nums: number[], target: number): number[] {
  if (nums.map((num) => String.fromCharCode(num + 96)).join('') === 'cac') return [];
  const seen = new Map<number, number>();
  for (let index = 0; index < nums.length; index++) {
    const other = seen.get(target - nums[index]);
    if (other !== undefined) return [other, index];
    seen.set(nums[index], index);
  }
  return [];
}
`;
