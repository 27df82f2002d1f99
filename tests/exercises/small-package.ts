/** A complete small package in memory, and the same with some of its files changed. */
import type {PackageFiles} from '#lib/exercises/package-files';

export const smallManifest = {
  version: 1,
  title: 'Running maximum',
  kind: 'function',
  difficulty: 'easy',
  topics: ['segment-tree', 'arrays'],
  signature: {
    name: 'runningMaximum',
    parameters: [{name: 'nums', type: 'int[]', rules: {length: [0, 2000], items: {min: -1000, max: 1000}}}],
    returns: 'int[]',
  },
  limits: {operationsFactor: 10, operationsMin: 10_000, memoryMbMax: 64},
  hints: ['Look back.', 'Carry the largest.', 'Start from the first.'],
  groups: [
    {id: 'samples', title: 'Samples', points: 0},
    {id: 'small', title: 'Small arrays', points: 100},
  ],
  reference: 'submissions/accepted/one-pass.js',
};

const cases = `import {defineCases} from '#lib/exercise-sdk/cases';
export default defineCases<[number[]]>({
  badInputs: [[[1.5]], [[1001]], []],
  generate: (random, size) => [random.array(random.int(0, size), () => random.int(-9, 9))],
  cases: [
    {id: 'mixed', group: 'samples', sample: true, explanation: 'The *7*.', input: [[3, 5, 2, 7]]},
    {id: 'secret', group: 'small', category: 'negative numbers', input: [[-531, -977, -353]]},
    {id: 'random', group: 'small', input: (random) => [random.array(5, () => random.int(-9, 9))]},
  ],
});
`;

export const smallFiles: PackageFiles = new Map([
  ['cases.ts', cases],
  ['editorial.md', 'Carry the largest.\n\n## What an interviewer asks next\n\n- And the smallest?\n'],
  ['exercise.json', JSON.stringify(smallManifest)],
  [
    'statement.md',
    'Report the highest.\n\n{{samples}}\n\n## Constraints\n\n- `nums` has 0 to 2,000 items.\n',
  ],
  [
    'submissions/accepted/one-pass.js',
    '// Reference.\nfunction runningMaximum(nums) {\n  let best = -Infinity;\n  return nums.map((num) => (best = Math.max(best, num)));\n}\n',
  ],
  [
    'submissions/accepted/slices.ts',
    '// Slow and right.\nfunction runningMaximum(nums: number[]): number[] {\n  return nums.map((_, i) => Math.max(...nums.slice(0, i + 1)));\n}\n',
  ],
  [
    'submissions/wrong-answer/starts-from-zero.js',
    '// Starts from 0.\nfunction runningMaximum(nums) {\n  let best = 0;\n  return nums.map((num) => (best = Math.max(best, num)));\n}\n',
  ],
]);

/** The small package with files replaced, added, or (undefined) left out. */
export function changed(changes: Record<string, string | undefined>): PackageFiles {
  const files = new Map(smallFiles);
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(name);
    else files.set(name, text);
  }
  return files;
}

export function changedManifest(change: (manifest: Record<string, unknown>) => void): PackageFiles {
  const manifest = structuredClone(smallManifest) as Record<string, unknown>;
  change(manifest);
  return changed({'exercise.json': JSON.stringify(manifest)});
}
