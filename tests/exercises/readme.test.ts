import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createLimit} from '#lib/authoring/limit';
import {verifyPackage} from '#lib/authoring/verify-package';
import {packageOfFiles} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {createGrader} from '#lib/grader/index';

/** The submissions that the worked example names but does not print. */
const submissions = {
  'submissions/accepted/one-pass.js':
    '// Carries the largest.\nfunction runningMaximum(nums) {\n  let largest = -Infinity;\n  return nums.map((num) => (largest = Math.max(largest, num)));\n}\n',
  'submissions/accepted/reduce.ts':
    '// Folds.\nexport const runningMaximum = (nums: number[]): number[] =>\n  nums.reduce<number[]>((all, num) => { all.push(Math.max(num, all.at(-1) ?? num)); return all; }, []);\n',
  'submissions/time-limit/slices.js':
    '// Looks at everything before each reading again: O(n²).\nfunction runningMaximum(nums) {\n  return nums.map((_, i) => nums.slice(0, i + 1).reduce((a, b) => Math.max(a, b)));\n}\n',
  'submissions/runtime-error/empty-array.js':
    '// Reduces an empty array without a first value.\nfunction runningMaximum(nums) {\n  nums.reduce((a, b) => Math.max(a, b));\n  let largest = nums[0];\n  return nums.map((num) => (largest = Math.max(largest, num)));\n}\n',
};

test('the worked example for authors is a package that holds', async () => {
  const readme = await readFile(path.join(import.meta.dirname, '../../exercises/README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```(json|markdown|ts|js)\n([\s\S]*?)```/g)].map(([, , text]) => text!);
  const [manifest, statement, cases, wrong] = blocks;
  const files = new Map(
    Object.entries({
      'exercise.json': manifest!,
      'statement.md': statement!,
      'editorial.md': 'One pass.\n',
      'cases.ts': cases!,
      'submissions/wrong-answer/starts-from-zero.js': wrong!,
      ...submissions,
    }),
  );
  const loaded = await packageOfFiles('running-maximum', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const grader = await createGrader({concurrency: 1, spares: 0});
  try {
    const verified = await verifyPackage(
      loaded.value,
      (source) => prepareExercise(source, grader.author),
      grader,
      createLimit(1),
    );
    expect(verified.ok ? verified.value.reasons : verified.error).toEqual([]);
  } finally {
    await grader.close();
  }
});
