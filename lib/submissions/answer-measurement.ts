/** What measuring a submission comes to, wherever it is worked out: in the web server, or in a grader of its own. */
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Grader} from '#lib/grader/grader';
import type {Code} from '#lib/submissions/code';
import type {Complexity} from '#lib/verdict/complexity';

/** Its doing beyond doubt: nothing else was there. */
const refused: Refusal = {
  kind: 'conflict',
  message:
    'This code has brought the grader down several times, in the end alone in a process of its own, so it is not measured again. That is our fault, and it is on record.',
};

export const measurementsBusy: Refusal = {
  kind: 'busy',
  message: 'Too many measurements at once just now. Ask again in a minute.',
};

const brokenOff: Refusal = {
  kind: 'busy',
  message: 'The grader broke down while it measured, and starts again. Ask again.',
};

export type MeasureQuestion = Code & {readonly exerciseVersionId: string; readonly seed: number};

export type Measuring = {
  readonly exercises: PreparedExercises;
  readonly grader: Pick<Grader, 'measure'>;
};

export async function answerMeasurement(
  {exercises, grader}: Measuring,
  {exerciseVersionId, language, source, seed}: MeasureQuestion,
): Promise<Result<Complexity>> {
  const exercise = await exercises.read(exerciseVersionId);
  try {
    const complexity = await grader.measure({exercise, language, source, seed});
    if (complexity !== undefined) return ok(complexity);
    return err({
      kind: 'conflict',
      message: 'This cannot be measured: the exercise has no growing inputs, or the code fails on them.',
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'GraderBusy') return err(measurementsBusy);
    if (error instanceof Error && error.name === 'GraderDied') return err(brokenOff);
    if (error instanceof Error && error.name === 'GraderRefused') return err(refused);
    throw error;
  }
}
