/** Accepted code is held to small inputs that are varied by the rules of the exercise, and by what the code itself is written with. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {sumExercise} from './exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

const grade = (source: string, seed = 1): Promise<Grade> =>
  grader.grade({exercise: sumExercise(), language: 'javascript', source, seed});

/** No stored case and nothing that the generator makes has such a number. */
const except = (which: string): string => `function sum(numbers) {
  let sum = 0;
  for (const number of numbers) if (number !== ${which}) sum += number;
  return sum;
}`;

test.each([
  ['the end of a rule', '10 ** 3', '1000'],
  ['a number that only the program names', '-777', '-777'],
])('code that overlooks %s is not accepted, and is shown an input with it', async (_name, which, shown) => {
  const {verdict, cases, message, counterexample, score} = await grade(except(which));
  expect(verdict).toBe('wrong-answer');
  expect(cases.every((one) => one.verdict === 'accepted')).toBe(true);
  expect(message).toBe('Right on every stored case, but wrong on a fresh input.');
  expect(counterexample?.inputText).toContain(shown);
  expect(score).toBeLessThan(90);
});

test('right code is accepted', async () => {
  expect(
    await grade('function sum(numbers) { let all = 0; for (const one of numbers) all += one; return all; }'),
  ).toMatchObject({
    verdict: 'accepted',
    score: 100,
  });
});

test('varied inputs depend on no seed: the same code gets the same verdict with every one', async () => {
  const verdicts = await Promise.all(
    [1, 2, 3, 40].map(async (seed) => (await grade(except('10 ** 3'), seed)).verdict),
  );
  expect(new Set(verdicts)).toEqual(new Set(['wrong-answer']));
});

test('code that ends its worker on a varied input is judged by the case that did it', async () => {
  const hangs = `function sum(numbers) {
    if (numbers.includes(10 ** 3)) /^(a+)+$/.test('a'.repeat(40) + '!');
    return numbers.reduce((all, one) => all + one, 0);
  }`;
  expect(await grade(hangs)).toMatchObject({verdict: 'time-limit'});
});
