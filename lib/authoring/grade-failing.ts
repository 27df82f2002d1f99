/**
 * Grades submissions that must fail on no more cases than a proof needs. A submission's verdict is that of the first case, in the
 * package's order, that it fails; what it does on the cases after that matters only where no submission has failed them yet.
 */
import {failedCases, type MatrixRow} from '#lib/authoring/kill-matrix';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {PackageSubmission} from '#lib/exercises/package';
import {samplesFirst} from '#lib/exercises/samples';
import type {Grade} from '#lib/verdict/grade';

/** Grades on the cases of the exercise that it is handed. */
export type GradeOn = (submission: PackageSubmission, of: PreparedExercise) => Promise<Grade>;

/** Each is a job of its own, which compiles the program again. More would save less than that costs. */
const partsMax = 3;

type Failing = {
  readonly submission: PackageSubmission;
  readonly decided: Grade;
  readonly done: readonly Grade[];
};

/**
 * The rows of the matrix, with the cases that were run. One after the other, so that it depends on nothing but the package which
 * cases those are.
 */
export async function gradeFailing(
  exercise: PreparedExercise,
  submissions: readonly PackageSubmission[],
  grade: GradeOn,
): Promise<MatrixRow[]> {
  const parts = inParts(samplesFirst(exercise.cases));
  const failing: Failing[] = [];
  for (const submission of submissions) {
    failing.push(await gradeToFailure(submission, (cases) => grade(submission, {...exercise, cases}), parts));
  }
  let unfailed = exercise.cases.filter(({sample, guards}) => !sample && guards === undefined);
  const forget = ({cases}: Grade): void => {
    const failed = failedCases(cases);
    unfailed = unfailed.filter(({id}) => !failed.includes(id));
  };
  for (const {done} of failing) done.forEach(forget);

  const rows: MatrixRow[] = [];
  for (const {submission, decided, done} of failing) {
    const known = new Set(done.flatMap(({cases}) => cases.map(({id}) => id)));
    const rest = unfailed.filter(({id}) => !known.has(id));
    // What does not compile runs nowhere.
    const more =
      rest.length > 0 && known.size > 0 ? [await grade(submission, {...exercise, cases: rest})] : [];
    more.forEach(forget);
    rows.push({submission, grade: joined(decided, [...done, ...more], exercise)});
  }
  return rows;
}

/** Part after part, up to the one in which it fails. */
async function gradeToFailure(
  submission: PackageSubmission,
  gradeOn: (cases: readonly PreparedCase[]) => Promise<Grade>,
  parts: readonly (readonly PreparedCase[])[],
): Promise<Failing> {
  const done: Grade[] = [];
  for (const part of parts) {
    done.push(await gradeOn(part));
    if (done.at(-1)!.verdict !== 'accepted') break;
  }
  return {submission, decided: done.at(-1)!, done};
}

function joined(decided: Grade, done: readonly Grade[], {cases}: PreparedExercise): Grade {
  return {...decided, cases: done.flatMap((one) => one.cases), casesTotal: cases.length};
}

/** In order, each with about as many. */
function inParts(cases: readonly PreparedCase[]): PreparedCase[][] {
  const size = Math.ceil(cases.length / partsMax);
  return Array.from({length: Math.ceil(cases.length / size)}, (_, index) =>
    cases.slice(index * size, (index + 1) * size),
  );
}
