/** What is expected, who checks it and what cases are called never reach the process that runs foreign code. */
import {expect, test} from 'vitest';
import {sumExercise, toCases} from '../grader/exercises';
import {openArena} from './arena';

const secretSum = 918_273_645;
const cases = toCases([
  {id: 'the-name-of-a-case', group: 'the-name-of-a-group', input: [[secretSum - 5, 5]], expected: secretSum},
  {id: 'another-name', group: 'the-name-of-a-group', input: [[1, 2, 3]], expected: 6},
]).map((one) => ({...one, category: 'what-a-case-is-about', guards: 'what-a-case-guards'}));
const exercise = sumExercise({
  cases,
  hasChecker: true,
  groups: [{id: 'the-name-of-a-group', title: 'The title of a group', points: 100}],
});
const secrets = [
  String(secretSum),
  'the-name-of-a-case',
  'another-name',
  'the-name-of-a-group',
  'The title of a group',
  'what-a-case-is-about',
  'what-a-case-guards',
  'expected',
  'verdict',
  'author',
  exercise.authorScript.slice(0, 40),
  exercise.reference.source.slice(0, 40),
];

test.each([
  ['a right submission, confirmed on fresh inputs', 'accepted', 'let n = 0; for (const x of numbers) n += x; return n;'],
  ['a wrong one, explained by a counterexample', 'wrong-answer', 'return numbers.length;'],
])('no message of %s holds a secret', async (_, verdict, body) => {
  const heard: string[] = [];
  const arena = await openArena({
    concurrency: 1,
    cpuMsMaxPerCase: 2_500,
    onJob: (job) => heard.push(JSON.stringify(job)),
  });
  try {
    const source = `function sum(numbers) { ${body} }`;
    expect(await arena.grade(exercise, {language: 'javascript', source})).toMatchObject({verdict});
    // The stored cases, and at least one round of fresh inputs.
    expect(heard.length).toBeGreaterThanOrEqual(2);
    for (const message of heard) {
      for (const secret of secrets) expect(message).not.toContain(secret);
    }
  } finally {
    await arena.close();
  }
});
