import {afterAll, beforeAll, expect, test} from 'vitest';
import {createLimit} from '#lib/authoring/limit';
import {mutateStyles, type StyleScore} from '#lib/authoring/mutate-styles';
import {chooseStyleMutants} from '#lib/authoring/style-mutants';
import {styleMutantsPerExerciseMax} from '#lib/base/limits';
import {type ExercisePackage, packageOfFiles} from '#lib/exercises/package';
import type {PackageFiles} from '#lib/exercises/package-files';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {changed} from '../exercises/small-package';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

const style = 'submissions/accepted/least-number-first.ts';
/** Its -1000 is a place for a mistake that the reference, which carries -Infinity, has not. */
const source = `// Begins with the least number there is.
function runningMaximum(nums: number[]): number[] {
  let largest = -1000;
  return nums.map((num) => (largest = Math.max(largest, num)));
}
`;

const cases = (hidden: string): string => `import {defineCases} from '#lib/exercise-sdk/cases';
export default defineCases<[number[]]>({
  badInputs: [[[1.5]]],
  generate: (random, size) => [random.array(random.int(0, size), () => random.int(-1000, 1000))],
  cases: [
    {id: 'mixed', group: 'samples', sample: true, explanation: 'x', input: [[3, 5, 2, 7]]},
    {id: 'secret', group: 'small', category: 'negative numbers', input: [[${hidden}]]},
  ],
});
`;
const weak = cases('-531, -977, -353');
const strong = cases('-1000, -977, -353');

const filesWith = (casesText: string, more: Record<string, string> = {}): PackageFiles =>
  changed({[style]: source, 'submissions/accepted/slices.ts': undefined, 'cases.ts': casesText, ...more});

async function load(files: PackageFiles): Promise<ExercisePackage> {
  const loaded = await packageOfFiles('small', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

async function scoreOf(files: PackageFiles): Promise<StyleScore> {
  const score = await mutateStyles(
    await load(files),
    (one) => prepareExercise(one, grader.author),
    grader,
    createLimit(3),
  );
  if (!score.ok) throw new Error(JSON.stringify(score.error));
  return score.value;
}

test('a mistake in another style that the stored cases let through is found, with its place and a fresh input', async () => {
  const {holes, reasons} = await scoreOf(filesWith(weak));
  expect(reasons).toEqual([]);
  expect(holes).toEqual([
    expect.objectContaining({
      style: expect.objectContaining({path: style}),
      mutant: expect.objectContaining({line: 3, edit: {column: 18, before: '1000', after: '999'}}),
      evidence: expect.objectContaining({
        inputText: 'nums = [-1000]',
        actualText: '[-999]',
        expectedText: '[-1000]',
      }),
    }),
  ]);
});

test('with the missing case there is no hole; a mutant that is right on every input is only counted', async () => {
  const score = await scoreOf(filesWith(strong));
  // -1001 for -1000 answers the same.
  expect(score).toMatchObject({holes: [], survivors: 1});
  expect(score.killed).toBe(score.tried - 1);
});

test('the reference and what must fail are not mutated', async () => {
  const chosen = chooseStyleMutants(await load(filesWith(weak)));
  expect(new Set(chosen.map(({style: {path}}) => path))).toEqual(new Set([style]));
});

test('of more mutants than are tried, the same sample is drawn', async () => {
  const lines = Array.from(
    {length: styleMutantsPerExerciseMax / 4},
    (_, index) => `  if (nums[0] === ${index}) return nums;`,
  );
  const long = `// Asks much.\nfunction runningMaximum(nums) {\n${lines.join('\n')}\n  return nums;\n}\n`;
  const files = filesWith(weak, {'submissions/accepted/asks-much.js': long});
  const chosen = chooseStyleMutants(await load(files));
  expect(chosen).toHaveLength(styleMutantsPerExerciseMax);
  expect(chosen).toEqual(chooseStyleMutants(await load(files)));
});
