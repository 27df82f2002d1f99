/** Programs whose growth is known, all named `work`, over a list of n numbers; and the exercise that measures them. */
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Growth} from '#lib/verdict/complexity';
import {sumExercise, toCases} from './exercises';

export const growthPrograms: ReadonlyArray<readonly [name: string, growth: Growth, source: string]> = [
  ['the first item', '1', 'function work(nums) { return nums[0] ?? 0; }'],
  [
    'binary search',
    'log n',
    `function work(nums) {
      let low = 0, high = nums.length, steps = 0;
      while (low < high) { const middle = (low + high) >> 1; steps++; if (middle < nums.length - 1) low = middle + 1; else high = middle; }
      return steps;
    }`,
  ],
  [
    'a sum',
    'n',
    'function work(nums) { let total = 0; for (const num of nums) total += num; return total; }',
  ],
  [
    'a set, after some preparation',
    'n',
    `function work(nums) {
      const table = []; for (let i = 0; i < 200; i++) table.push(i);
      const seen = new Set(); for (const num of nums) seen.add(num);
      return seen.size;
    }`,
  ],
  ['the built-in sort', 'n log n', 'function work(nums) { return nums.sort((a, b) => a - b)[0] ?? 0; }'],
  [
    'merge sort',
    'n log n',
    `function sorted(list) {
      if (list.length < 2) return list;
      const middle = list.length >> 1, left = sorted(list.slice(0, middle)), right = sorted(list.slice(middle)), out = [];
      let i = 0, j = 0;
      while (i < left.length || j < right.length) {
        if (j >= right.length || (i < left.length && left[i] <= right[j])) out.push(left[i++]); else out.push(right[j++]);
      }
      return out;
    }
    function work(nums) { return sorted(nums)[0] ?? 0; }`,
  ],
  [
    'blocks of √n',
    'n√n',
    `function work(nums) {
      let total = 0;
      for (const num of nums) for (let j = 0; j * j < nums.length; j++) total += num;
      return total;
    }`,
  ],
  [
    'bubble sort',
    'n²',
    `function work(nums) {
      for (let i = 0; i < nums.length; i++)
        for (let j = 0; j + 1 < nums.length - i; j++) if (nums[j] > nums[j + 1]) [nums[j], nums[j + 1]] = [nums[j + 1], nums[j]];
      return nums[0] ?? 0;
    }`,
  ],
  [
    'an indexOf in a loop',
    'n²',
    `function work(nums) {
      let count = 0;
      for (const num of nums) count += nums.indexOf(num + 0.5) < 0 ? 1 : 0;
      return count;
    }`,
  ],
  [
    'a sort in a loop',
    'n² log n',
    `function work(nums) {
      let total = 0;
      for (let i = 0; i < nums.length; i++) { const copy = nums.toSorted((a, b) => a - b); total += copy[0]; }
      return total;
    }`,
  ],
  [
    'all triples',
    'n³',
    `function work(nums) {
      let count = 0;
      for (let i = 0; i < nums.length; i++)
        for (let j = i + 1; j < nums.length; j++)
          for (let k = j + 1; k < nums.length; k++) if (nums[i] + nums[j] + nums[k] === 0) count++;
      return count;
    }`,
  ],
  [
    'all subsets',
    '2ⁿ',
    `function work(nums) {
      const best = (i, sum) => i === nums.length ? sum : Math.max(best(i + 1, sum), best(i + 1, sum + nums[i]));
      return best(0, 0);
    }`,
  ],
  [
    'Fibonacci by recursion',
    '2ⁿ',
    'function work(nums) { const f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2)); return f(nums.length); }',
  ],
];

export const growthSource = (wanted: string): string => {
  const found = growthPrograms.find(([name]) => name === wanted);
  if (found === undefined) throw new Error(`no program is called ${wanted}`);
  return found[2];
};

/** work(nums), with a merge sort for reference; a generator that cuts at 3000 as authors' generators do. */
export function workExercise(changes: Partial<PreparedExercise> = {}): PreparedExercise {
  return sumExercise({
    slug: 'work',
    signature: {
      kind: 'function',
      name: 'work',
      parameters: [{name: 'nums', type: 'int[]', rules: {length: [0, 3000]}}],
      returns: 'int',
    },
    groups: [{id: 'all', title: 'All', points: 100}],
    reference: {language: 'javascript', source: growthSource('merge sort')},
    authorScript: sumExercise().authorScript.replace(
      'generate:',
      'demanding: (random, size) => [random.array(Math.min(size, 3000), () => random.int(0, 60000))], generate:',
    ),
    cases: toCases([
      {
        id: 'long',
        group: 'all',
        input: [Array.from({length: 2000}, (_, i) => (i * 7919) % 3001)],
        expected: 0,
        operationsMax: 400_000,
      },
    ]),
    ...changes,
  });
}
