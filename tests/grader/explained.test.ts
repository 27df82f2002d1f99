import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {overrunFactorMax} from '#lib/grader/limits';
import type {Grade} from '#lib/verdict/grade';
import {gradeExplained} from '../support/grade-explained';
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
/** Of one hidden case: no fresh list has as many numbers and such a one among them. */
const hiddenList = 'numbers.length === 65 && numbers[1] === -13';
const rarelyWrong = right.replace('return', `if (${hiddenList}) total++; return`);
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

function grade(source: string, changes: Partial<PreparedExercise> = {}): Promise<Grade> {
  const exercise = sumExercise({groups, ...changes});
  return gradeExplained(grader, {exercise, language: 'javascript', source, seed: 1});
}

test('a wrong answer that no fresh input shows comes with the group, the category and the hint', async () => {
  const result = await grade(rarelyWrong, answers);
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample).toBeUndefined();
  expect(result.failureCategory).toEqual({group: 'Long sums', category: 'the case case-13', hint});
});

test('a counterexample takes the place of the failureCategory', async () => {
  const result = await grade(right.replace('return', 'if (numbers.length > 2) total++; return'));
  expect(result.counterexample).toBeDefined();
  expect(result.failureCategory).toBeUndefined();
});

test('a fault that shows on long inputs alone comes with one that is no longer than it must be', async () => {
  const result = await grade(right.replace('return', 'if (numbers.length > 70) total++; return'), answers);
  const numbers = result.counterexample?.inputText.split(',') ?? [];
  expect(numbers.length).toBe(71);
  // Zeros are short: it is read at a glance.
  expect(result.failureCategory).toBeUndefined();
});

test('a counterexample that is too long to be read at a glance comes with what the failed case is about', async () => {
  const result = await grade(
    right.replace(
      'return',
      'if (numbers.length > 85 && numbers.filter((n) => n < 0).length > 40) total++; return',
    ),
    answers,
  );
  expect(result.counterexample?.inputText.length).toBeGreaterThan(300);
  expect(result.failureCategory).toMatchObject({group: 'Long sums', hint});
});

test('a sample that fails is shown, and needs no failureCategory', async () => {
  const result = await grade('function sum(numbers) { return 5; }');
  expect(result.counterexample?.inputText).toMatch(/^numbers = /);
  expect(result.failureCategory).toBeUndefined();
});

test('a sample that is stopped is shown with its input, and one sentence says which limit', async () => {
  const result = await grade('function sum(numbers) { for (;;); }');
  expect(result.verdict).toBe('time-limit');
  expect(result.counterexample).toMatchObject({
    inputText: expect.stringMatching(/^numbers = /),
    actualText: 'No answer: stopped at the limit.',
    sentence: result.message,
  });
  expect(result.failureCategory).toBeUndefined();
});

test('a group without a hint still tells the category', async () => {
  const result = await grade(rarelyWrong, {groups: [{id: 'large', title: 'Long sums', points: 100}]});
  expect(result.failureCategory).toMatchObject({group: 'Long sums', category: 'the case case-13'});
});

describe('what is thrown on a hidden case', () => {
  const throwing = (when: string, what: string): string =>
    right.replace('return', `if (${when}) ${what}; return`);
  const onHidden = 'Your code threw an exception on a hidden case.';
  const spelled = `{ const error = new Error('it was ' + numbers); error.name = 'N' + numbers; throw error; }`;

  test('never carries its input away, neither in its words nor in its name', async () => {
    const result = await grade(throwing(hiddenList, spelled));
    expect(result).toMatchObject({verdict: 'runtime-error', message: onHidden});
    expect(JSON.stringify(result)).not.toContain('it was');
    expect(result.diagnostics).toEqual([]);
    const read = await grade(throwing(hiddenList, `null['it was ' + numbers]`));
    expect(read).toMatchObject({verdict: 'runtime-error', message: onHidden, diagnostics: []});
    expect(JSON.stringify(read)).not.toContain('it was');
  });

  test('is told in the words that it has on a fresh input', async () => {
    const result = await grade(throwing('numbers.length > 2', `throw new Error('it was ' + numbers)`));
    const [, input] = /^numbers = \[(.*)\]$/.exec(result.counterexample?.inputText ?? '') ?? [];
    expect(result.message).toBe(`Error: it was ${input?.replaceAll(', ', ',')} at line 1`);
  });
});

/** Uses about as many operations as it is told to, on lists longer than that. */
const idle = (loops: number, longerThan: number): string =>
  right.replace('return', `if (numbers.length > ${longerThan}) for (let i = 0; i < ${loops}; i++); return`);
/** What the cases of `sumExercise` allow. */
const allowed = 2_000_000;

test('a time limit on a hidden case tells the failure category, and nothing that was counted there', async () => {
  const grades = await Promise.all(
    [idle(allowed * 3, 70), idle(allowed * 4, 70)].map((source) => grade(source)),
  );
  for (const {verdict, message, failureCategory} of grades) {
    expect([verdict, message]).toEqual(['time-limit', 'Too slow on a hidden case.']);
    expect(failureCategory).toMatchObject({group: 'Long sums', hint});
  }
});

test('a time limit on a sample says what the input would have needed', async () => {
  const {message, counterexample} = await grade(idle(allowed * 3, -1));
  expect(message).toMatch(
    /^More than the 2,000,000 steps allowed for this input\. Your code took 6,000,\d{3} steps, 3\.0 × the limit\.$/,
  );
  expect(counterexample?.sentence).toBe(message);
});

test('a program that never ends is not waited for: it gets some more room, and no more', async () => {
  const small = sumExercise({groups}).cases.map((one) => ({...one, operationsMax: 10_000}));
  const result = await grade(idle(Number.POSITIVE_INFINITY, -1), {cases: small});
  expect(result.message).toContain(
    `Still running after ${(10_000 * overrunFactorMax).toLocaleString('en')} steps: an endless loop?`,
  );
});

test('the verdict comes without what takes a search, and says where to begin it', async () => {
  const exercise = sumExercise({groups});
  const request = {
    exercise,
    language: 'javascript',
    source: 'const sum = (numbers) => numbers.length',
    seed: 1,
  } as const;
  const {counterexample: _, ...onSample} = await grader.grade(request);
  expect(onSample.toExplain).toBeUndefined();
  const hidden = await grader.grade({
    ...request,
    source: right.replace('return', 'if (numbers.length > 20) total++; return'),
  });
  expect(hidden).toMatchObject({
    verdict: 'wrong-answer',
    toExplain: {verdict: 'wrong-answer', caseId: 'case-5'},
  });
  expect(hidden.counterexample).toBeUndefined();
  expect(hidden.failureCategory).toBeDefined();
});
