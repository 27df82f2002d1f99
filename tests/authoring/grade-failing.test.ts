/** Grading no more than a proof needs must come to what grading everything comes to. */
import {expect, test} from 'vitest';
import {gradeFailing} from '#lib/authoring/grade-failing';
import {killingCases, type MatrixRow} from '#lib/authoring/kill-matrix';
import {checkKills, checkVerdicts} from '#lib/authoring/proof';
import {createRandom} from '#lib/exercise-sdk/random';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {PackageSubmission} from '#lib/exercises/package';
import {samplesGroup} from '#lib/exercises/samples';
import type {Grade} from '#lib/verdict/grade';
import {overallVerdict, type Verdict} from '#lib/verdict/verdict';

type Table = ReadonlyMap<PackageSubmission, ReadonlyMap<string, Verdict>>;

function tableOf(seed: number): {exercise: PreparedExercise; submissions: PackageSubmission[]; table: Table} {
  const random = createRandom(seed);
  const cases = Array.from({length: random.int(1, 12)}, (_, index) => {
    const sample = random.boolean(0.2);
    return {
      id: `case-${index}`,
      group: sample ? samplesGroup : 'hidden',
      sample,
      ...(random.boolean(0.1) ? {guards: 'something else'} : {}),
    } as PreparedCase;
  });
  const submissions = Array.from({length: random.int(1, 6)}, (_, index) => {
    const expected = random.pick(['wrong-answer', 'runtime-error'] as const);
    return {path: `${index}`, name: `${index}`, expected} as PackageSubmission;
  });
  const failures = random.pick([0.05, 0.2, 0.6]);
  const verdict = (): Verdict =>
    random.boolean(failures) ? random.pick(['wrong-answer', 'runtime-error', 'time-limit']) : 'accepted';
  const table = new Map(
    submissions.map((submission) => [submission, new Map(cases.map(({id}) => [id, verdict()]))]),
  );
  return {exercise: {cases} as unknown as PreparedExercise, submissions, table};
}

/** What a grader says of a program that does on each case what the table says. */
function gradeIn(table: Table, submission: PackageSubmission, {cases}: PreparedExercise): Grade {
  const ordered = [...cases.filter(({sample}) => sample), ...cases.filter(({sample}) => !sample)];
  const results = ordered.map(({id, group}) => {
    return {id, group, verdict: table.get(submission)!.get(id)!, operations: 1, cpuMs: 0};
  });
  const verdict = overallVerdict(results.map((one) => one.verdict));
  return {verdict, cases: results, casesTotal: cases.length} as unknown as Grade;
}

const seeds = Array.from({length: 300}, (_, seed) => seed);

test('what is graded as far as needed comes to the same reasons as everything', async () => {
  let wholeCount = 0;
  let neededCount = 0;
  for (const seed of seeds) {
    const {exercise, submissions, table} = tableOf(seed);
    const whole = submissions.map((submission): MatrixRow => {
      return {submission, grade: gradeIn(table, submission, exercise)};
    });
    const needed = await gradeFailing(exercise, submissions, async (submission, of) =>
      gradeIn(table, submission, of),
    );
    const reasons = (rows: MatrixRow[]) => [...checkVerdicts(rows), ...checkKills(exercise, rows)];
    expect(reasons(needed), `seed ${seed}`).toEqual(reasons(whole));
    expect(needed.map(({grade}) => grade.verdict)).toEqual(whole.map(({grade}) => grade.verdict));
    expect([...killingCases(whole)]).toEqual(expect.arrayContaining([...killingCases(needed)]));
    wholeCount += whole.reduce((sum, {grade}) => sum + grade.cases.length, 0);
    neededCount += needed.reduce((sum, {grade}) => sum + grade.cases.length, 0);
  }
  expect(neededCount).toBeLessThan(wholeCount);
});
