/** Measures the complexity of a graded submission when its owner asks, and keeps the result with it. */
import {readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {measurementsInHandMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {storeComplexity} from '#lib/data/grading';
import {findGradedCode, findSubmission} from '#lib/data/submissions';
import type {Grader} from '#lib/grader/grader';
import {answerMeasurement, measurementsBusy} from '#lib/submissions/answer-measurement';
import {alreadyMeasuring, type MeasureQueue} from '#lib/submissions/measure-queue';
import type {Complexity} from '#lib/verdict/complexity';

export type MeasureParts = Counting & {
  readonly data: Data;
  readonly exercises: PreparedExercises;
  /** Absent where other processes grade: what is asked goes through `measurements`. */
  readonly grader?: Pick<Grader, 'measure'>;
  readonly measurements: Pick<MeasureQueue, 'ask'>;
};

let limit: RateLimit | undefined;
/** Accounts whose measurement is in hand here. */
const inHand = new Set<string>();

export async function measureSubmission(
  parts: MeasureParts,
  viewer: Viewer,
  id: string,
): Promise<Result<Complexity>> {
  const scope = readableBy(viewer, 'submission.measure');
  if (!scope.ok) return scope;
  const {data, grader, exercises, measurements} = parts;
  const code = await findGradedCode(data, scope.value, id);
  if (code === undefined) return err({kind: 'not-found', message: 'There is no such graded submission.'});
  const known = (await findSubmission(data, scope.value, id))?.complexity;
  if (known !== undefined) return ok(known);
  if (inHand.has(viewer.id)) return err(alreadyMeasuring);
  if (inHand.size >= measurementsInHandMax) return err(measurementsBusy);
  inHand.add(viewer.id);
  try {
    limit ??= createRateLimit({action: 'measurements', triesMax: 10, windowS: 60});
    const allowed = await limit.take(parts, viewer.id);
    if (!allowed.ok) return allowed;
    const measured = await (grader === undefined
      ? measurements.ask(viewer.id, code)
      : answerMeasurement({exercises, grader}, code));
    if (measured.ok) await storeComplexity(data, scope.value, {id, ...code}, measured.value);
    return measured;
  } finally {
    inHand.delete(viewer.id);
  }
}
