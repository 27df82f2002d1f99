import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {fitGrowth} from '#lib/grader/host/growth-fit';
import {createGrader} from '#lib/grader/index';
import {type Complexity, type Growth, growthAt, growths} from '#lib/verdict/complexity';
import {gradeExplained} from '../support/grade-explained';
import {growthPrograms, growthSource, workExercise} from './growth-programs';

const errorMax = 0.04;

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

function measure(source: string, exercise = workExercise()): Promise<Complexity | undefined> {
  return grader.measure({exercise, language: 'javascript', source, seed: 1});
}

describe('programs of known growth', () => {
  test.each(growthPrograms)('%s grows like %s', async (_name, growth, source) => {
    const complexity = await measure(source);
    expect(complexity?.measured).toMatchObject({growth, plausible: [growth]});
    expect(complexity?.measured.error).toBeLessThan(errorMax);
    expect(complexity?.expected).toBe('n log n');
  });
});

test('the sentence names both growths and the line that does the work', async () => {
  const source =
    'function work(nums) {\n  let n = 0;\n  for (const x of nums) {\n    n += nums.indexOf(-x);\n  }\n  return n;\n}';
  const complexity = await measure(source);
  expect(complexity?.hottestLine).toMatchObject({line: 4, text: 'n += nums.indexOf(-x);'});
  expect(complexity?.sentence).toMatch(/^O\(n²\), expected O\(n log n\)\. Line 4 does \d+ % of the work\.$/);
});

test('lines are counted in TypeScript as it was written', async () => {
  const source =
    'type Numbers = number[];\n\nfunction work(\n  nums: Numbers,\n): number {\n  let n: number = 0;\n  for (const x of nums)\n    for (const y of nums) {\n      n += x === y ? 1 : 0;\n    }\n  return n;\n}';
  const exercise = workExercise();
  const complexity = await grader.measure({exercise, language: 'typescript', source, seed: 1});
  expect(complexity?.hottestLine).toMatchObject({line: 8});
});

test('a submission that passes the time limit is told its growth', async () => {
  const exercise = {...workExercise(), complexity: 'n log n'} as const;
  const grade = await gradeExplained(grader, {
    exercise,
    language: 'javascript',
    source: growthSource('bubble sort'),
    seed: 1,
  });
  expect(grade).toMatchObject({
    verdict: 'time-limit',
    complexity: {measured: {growth: 'n²'}, expected: 'n log n'},
  });
});

test('an exercise without demanding inputs, and code that fails on them, are not measured', async () => {
  const {authorScript} = workExercise();
  expect(
    await measure(
      growthSource('a sum'),
      workExercise({authorScript: authorScript.replace('demanding:', 'other:')}),
    ),
  ).toBeUndefined();
  expect(await measure('function work() { throw new Error("no"); }')).toBeUndefined();
});

test('the same program is measured the same, twice', async () => {
  const source = growthSource('merge sort');
  expect(await measure(source)).toEqual(await measure(source));
});

test('what the exercise says is expected wins over what its reference does', async () => {
  const complexity = await measure(growthSource('a sum'), workExercise({complexity: 'n'}));
  expect(complexity?.sentence).toMatch(/^O\(n\), as expected\./);
});

test('a part of the input that is the same at every size hides no growth', async () => {
  const {authorScript} = workExercise();
  const fixed = workExercise({
    authorScript: authorScript.replace(
      /demanding: .*?, generate:/,
      'demanding: (random, size) => [[...Array(400).fill(60000), ...random.array(size, () => 1)]], generate:',
    ),
  });
  const complexity = await measure(
    'function work(nums) { let n = 0; for (let i = 400; i < nums.length; i++) n += nums[i]; return n; }',
    fixed,
  );
  expect(complexity?.measured).toMatchObject({growth: 'n', plausible: ['n']});
});

test('what the exercise says n is goes with the measurement', async () => {
  const stated = workExercise({complexity: 'n log n', complexityOf: 'the number of values'});
  expect(await measure(growthSource('a sum'), stated)).toMatchObject({of: 'the number of values'});
  expect(await measure(growthSource('a sum'))).not.toHaveProperty('of');
});

describe('fitting', () => {
  const sizes = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];
  const growthArbitrary = fc.constantFrom<Growth[]>(...growths.filter((growth) => growth !== '2ⁿ'));

  test('a factor and a fixed cost do not hide the growth', () => {
    fc.assert(
      fc.property(
        growthArbitrary,
        fc.integer({min: 1, max: 50}),
        fc.integer({min: 0, max: 40}),
        (growth, factor, fixed) => {
          const points = sizes.map((size) => ({size, operations: fixed + factor * growthAt(growth, size)}));
          fc.pre(growth !== 'log n' || fixed < factor);
          expect(fitGrowth(points).growth).toBe(growth);
        },
      ),
    );
  });

  test('a staircase, as trees of powers of two make it, does not hide the growth', () => {
    const steps = [64, 91, 128, 181, 256, 362, 512, 724, 1024, 1448];
    const leaves = (size: number): number => 2 ** Math.ceil(Math.log2(size));
    const points = steps.map((size) => ({size, operations: size * leaves(size)}));
    expect(fitGrowth(points)).toMatchObject({growth: 'n²', plausible: ['n²']});
  });

  test('a term of the next lower order that has not faded does not hide the growth', () => {
    const points = sizes.map((size) => ({size, operations: 4 * size ** 2 + size ** 3 / 32}));
    expect(fitGrowth(points)).toMatchObject({growth: 'n³', plausible: ['n³']});
  });

  test('points between two models are called not separable, and noise is called nothing', () => {
    const between = sizes.map((size) => ({size, operations: size * (16 + Math.log2(size))}));
    expect(fitGrowth(between).plausible.toSorted()).toEqual(['n', 'n log n']);
    const noise = sizes.map((size, index) => ({size, operations: index % 2 === 0 ? size * size : size}));
    expect(fitGrowth(noise)).toMatchObject({plausible: []});
    expect(fitGrowth(noise.slice(0, 3))).toMatchObject({plausible: []});
  });
});
