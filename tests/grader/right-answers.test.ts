/** An input that the reference itself has no right answer to says nothing of a solution. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {packageFolder} from '#lib/exercises/package-folders';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {gradeExplained} from '../support/grade-explained';
import {sharedPrepared} from '../support/prepared-exercises';
import {sumExercise} from './exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

/** A checker by which nothing is right for lists of fewer than three numbers. */
function pickyExercise(): PreparedExercise {
  const exercise = sumExercise({hasChecker: true});
  const authorScript = exercise.authorScript.replace(
    '(actual === expected ?',
    "(input[0].length < 3 ? {ok: false, reason: 'is for a list too short'} : actual === expected ?",
  );
  return {...exercise, authorScript, cases: exercise.cases.filter(({sample}) => !sample)};
}

const wrong = 'function sum(numbers) { return numbers.length > 0 ? 1e6 : 0; }';
const run = (exercise: PreparedExercise, source: string, ...inputs: unknown[]) =>
  grader.run({
    exercise,
    language: 'javascript',
    source,
    inputs: inputs.map((input, index) => ({id: String(index), inputJson: encodeTagged(input)})),
  });

test('a scenario that hangs by itself is told from a solution that hangs', async () => {
  const loaded = await loadPackage(packageFolder('exercises', 'semaphore'));
  if (!loaded.ok) throw new Error('semaphore does not load');
  const prepared = await prepareCached(loaded.value, grader.author, sharedPrepared);
  if (!prepared.ok) throw new Error('semaphore is not prepared');
  const {cases} = await run(
    prepared.value,
    prepared.value.reference.source,
    {construct: [1], clients: [[['acquire'], ['acquire']]]},
    {construct: [1], clients: [[['acquire'], ['release']]]},
  );
  expect(cases[0]).toMatchObject({
    noRightAnswer: 'acquire() by client 1 never settles, though nothing is left to happen',
  });
  expect(cases[0]).not.toHaveProperty('reason');
  expect(cases[1]).toMatchObject({outcome: {matches: true}});
});

test('a wrong answer is called wrong only where there is a right one', async () => {
  const {cases} = await run(pickyExercise(), wrong, [[1]], [[1, 2, 3]]);
  expect(cases[0]).toMatchObject({noRightAnswer: expect.stringContaining('list too short')});
  expect(cases[0]).not.toHaveProperty('expectedText');
  expect(cases[1]).not.toHaveProperty('noRightAnswer');
  expect(cases[1]).toMatchObject({reason: expect.stringContaining('is not the sum')});
});

test('a counterexample has a right answer', async () => {
  const exercise = pickyExercise();
  const grade = await gradeExplained(grader, {exercise, language: 'javascript', source: wrong, seed: 1});
  expect(grade.verdict).toBe('wrong-answer');
  expect(grade.counterexample?.inputText.match(/-?\d+/g)?.length).toBe(3);
});
