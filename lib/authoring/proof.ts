/** What the grades of a package's own submissions prove, and every reason why they do not. Pure. */
import {killingCases, type MatrixRow, verdictOn} from '#lib/authoring/kill-matrix';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {starters} from '#lib/languages/starters';
import type {Grade} from '#lib/verdict/grade';

/** How much room a limit leaves on both sides. */
export const marginMin = 2;

/** What a package declares too little of, before anything is graded. */
export function checkSubmissionSet({submissions}: ExercisePackage): Reason[] {
  const accepted = submissions.filter(({expected}) => expected === 'accepted');
  const reasons = starters
    .filter(({name}) => !accepted.some(({language}) => language === name))
    .map(({title}) => ({file: 'submissions/accepted', sentence: `has no ${title} solution.`}));
  if (!submissions.some(({expected}) => expected === 'wrong-answer')) {
    reasons.push({
      file: 'submissions/wrong-answer',
      sentence: 'is empty; every exercise has a wrong solution to catch.',
    });
  }
  return reasons;
}

export function checkVerdicts(rows: readonly MatrixRow[]): Reason[] {
  return rows.flatMap(({submission, grade}) => {
    if (grade.verdict === submission.expected) return [];
    const where = grade.cases.find(({verdict}) => verdict === grade.verdict);
    const first = where && grade.verdict !== 'accepted' ? ` on case ${where.id}` : '';
    const why = grade.message ? `: ${grade.message}` : '.';
    return [
      {
        file: submission.path,
        sentence: `must get ${submission.expected} but gets ${grade.verdict}${first}${why}`,
      },
    ];
  });
}

/** Operations decide verdicts, so the reference must use the same number every time. */
export function checkReference(
  exercise: PreparedExercise,
  {reference}: ExercisePackage,
  rows: readonly MatrixRow[],
): Reason[] {
  const row = rows.find(({submission}) => submission.path === reference.path);
  if (row?.grade.verdict !== 'accepted') return [];
  const changed = exercise.cases.filter(
    ({id, referenceOperations}) =>
      row.grade.cases.find((result) => result.id === id)?.operations !== referenceOperations,
  );
  return changed.map(({id}) => ({
    file: reference.path,
    key: `case ${id}`,
    sentence: 'uses another number of operations each time; it must not depend on chance or time.',
  }));
}

export function checkKills(exercise: PreparedExercise, rows: readonly MatrixRow[]): Reason[] {
  const killing = killingCases(rows);
  return exercise.cases.flatMap(({id, sample, guards}) => {
    const key = `case ${id}`;
    if (killing.has(id) && guards !== undefined) {
      return [{file: 'cases.ts', key, sentence: 'fails some submission, so it needs no `guards`.'}];
    }
    if (sample || guards !== undefined || killing.has(id)) return [];
    return [
      {file: 'cases.ts', key, sentence: 'is passed by every submission; add the one it catches, or drop it.'},
    ];
  });
}

/** Every accepted submission must fit into half of the limit. */
export function checkAcceptedMargin(exercise: PreparedExercise, rows: readonly MatrixRow[]): Reason[] {
  return exercise.cases.flatMap(({id, operationsMax}) => {
    const used = rows
      .filter((row) => row.submission.expected === 'accepted' && verdictOn(row, id) === 'accepted')
      .map(({submission, grade}) => ({
        submission,
        operations: grade.cases.find((result) => result.id === id)!.operations,
      }))
      .sort((a, b) => b.operations - a.operations);
    const worst = used[0];
    if (!worst || worst.operations * marginMin <= operationsMax) return [];
    return [
      {
        file: worst.submission.path,
        key: `case ${id}`,
        sentence: `uses ${count(worst.operations)} of ${count(operationsMax)} operations; the limit must leave a factor of ${marginMin}.`,
      },
    ];
  });
}

/** The exercise with its limits raised by the margin, and only the case on which a time-limit submission died. */
export function raisedFor(exercise: PreparedExercise, {grade}: MatrixRow): PreparedExercise {
  const killer = grade.cases.find(({verdict}) => verdict === 'time-limit')?.id;
  return {
    ...exercise,
    cases: exercise.cases
      .filter(({id}) => id === killer)
      .map((one) => ({...one, operationsMax: one.operationsMax * marginMin})),
  };
}

/** What the raised run of a time-limit submission must still be: stopped, by its operations. */
export function checkSlowMargin({submission}: MatrixRow, raised: PreparedExercise, grade: Grade): Reason[] {
  const [result] = grade.cases;
  const [limited] = raised.cases;
  if (!result || !limited) return [];
  const key = `case ${limited.id}`;
  if (result.verdict !== 'time-limit') {
    return [
      {
        file: submission.path,
        key,
        sentence: `uses ${count(result.operations)} operations where ${count(limited.operationsMax / marginMin)} are allowed; a slow solution must need more than ${marginMin} times the limit.`,
      },
    ];
  }
  if (result.operations >= limited.operationsMax) return [];
  return [
    {
      file: submission.path,
      key,
      sentence: `is stopped by the clock after ${count(result.operations)} operations, before the limit of ${count(limited.operationsMax)}; make the input smaller.`,
    },
  ];
}

function count(operations: number): string {
  return operations.toLocaleString('en-US');
}
