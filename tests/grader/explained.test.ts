import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {overrunFactorMax} from '#lib/grader/limits';
import type {Grade} from '#lib/verdict/grade';
import {sumExercise} from './exercises';

const hint = 'What if there are many?';
const groups = [
  {id: 'samples', title: 'Samples', points: 0},
  {id: 'small', title: 'Short sums', points: 40, hint: 'What if there are few?'},
  {id: 'large', title: 'Long sums', points: 60, hint},
];
const right = 'function sum(numbers) { let total = 0; for (const n of numbers) total += n; return total; }';
/** Every case allows the least that any input allows: what fails there is an answer, not the cost of it. */
const answers = {limits: {operationsFactor: 10, operationsMin: 2_000_000, memoryMbMax: 64}};
/** Wrong on the one list of 65 numbers alone: no fresh input of this seed has as many. */
const rarelyWrong = right.replace('return', 'if (numbers.length === 65) total++; return');
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

function grade(source: string, changes: Partial<PreparedExercise> = {}): Promise<Grade> {
  const exercise = sumExercise({groups, ...changes});
  return grader.grade({exercise, language: 'javascript', source, seed: 1});
}

test('a wrong answer that no fresh input shows comes with the group, the category and the hint', async () => {
  const result = await grade(rarelyWrong, answers);
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample).toBeUndefined();
  expect(result.clue).toEqual({group: 'Long sums', category: 'the case case-13', hint});
});

test('a counterexample takes the place of the clue', async () => {
  const result = await grade(right.replace('return', 'if (numbers.length > 2) total++; return'));
  expect(result.counterexample).toBeDefined();
  expect(result.clue).toBeUndefined();
});

test('a sample that fails is shown, and needs no clue', async () => {
  const result = await grade('function sum(numbers) { return 5; }');
  expect(result.counterexample?.inputText).toMatch(/^numbers = /);
  expect(result.clue).toBeUndefined();
});

test('a sample that is stopped is shown with its input, and one sentence says which limit', async () => {
  const result = await grade('function sum(numbers) { for (;;); }');
  expect(result.verdict).toBe('time-limit');
  expect(result.counterexample).toMatchObject({
    inputText: expect.stringMatching(/^numbers = /),
    actualText: 'No answer: stopped at the limit.',
    sentence: result.message,
  });
  expect(result.clue).toBeUndefined();
});

test('a group without a hint still tells the category', async () => {
  const result = await grade(rarelyWrong, {groups: [{id: 'large', title: 'Long sums', points: 100}]});
  expect(result.clue).toEqual({group: 'Long sums', category: 'the case case-13'});
});

describe('what is thrown on a hidden case', () => {
  const throwing = (when: string, what: string): string =>
    right.replace('return', `if (${when}) ${what}; return`);
  const spelled = `{ const error = new Error('it was ' + numbers); error.name = 'N' + numbers; throw error; }`;

  test('never carries its input away, neither in its words nor in its name', async () => {
    const result = await grade(throwing('numbers.length === 65', spelled));
    expect(result).toMatchObject({verdict: 'runtime-error', message: 'An exception at line 1'});
    expect(JSON.stringify(result)).not.toContain('it was');
    const read = await grade(throwing('numbers.length === 65', `null['it was ' + numbers]`));
    expect(read).toMatchObject({verdict: 'runtime-error', message: 'TypeError at line 1'});
    expect(JSON.stringify(read)).not.toContain('it was');
  });

  test('is told in the words that it has on a fresh input', async () => {
    const result = await grade(throwing('numbers.length > 2', `throw new Error('it was ' + numbers)`));
    const [, input] = /^numbers = \[(.*)\]$/.exec(result.counterexample?.inputText ?? '') ?? [];
    expect(result.message).toBe(`Error: it was ${input?.replaceAll(', ', ',')} at line 1`);
  });
});

/** Uses about as many operations as it is told to, on long lists. */
const idle = (loops: number): string =>
  right.replace('return', `if (numbers.length > 70) for (let i = 0; i < ${loops}; i++); return`);
/** What the cases of `sumExercise` allow. */
const allowed = 2_000_000;

test('a time limit on a hidden case says what the input would have needed', async () => {
  const result = await grade(idle(allowed * 3));
  expect(result.verdict).toBe('time-limit');
  expect(result.message).toMatch(
    /^More than the 2,000,000 steps allowed for this input\. Your code took 6,000,\d{3} steps, 3\.0 × the limit\.$/,
  );
});

test('a program that never ends is not waited for: it gets some more room, and no more', async () => {
  const small = sumExercise({groups}).cases.map((one) => ({...one, operationsMax: 10_000}));
  const result = await grade(idle(Number.POSITIVE_INFINITY), {cases: small});
  expect(result.message).toContain(
    `Still running after ${(10_000 * overrunFactorMax).toLocaleString('en')} steps: an endless loop?`,
  );
});
