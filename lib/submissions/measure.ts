/** Measures the complexity of a judged submission when its owner asks, and keeps the result with it. */
import type {Viewer} from '#lib/auth/viewer';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import {storeComplexity} from '#lib/data/judging';
import {findJudgedCode, findSubmission} from '#lib/data/submissions';
import {getPlatform} from '#lib/platform/platform';
import type {Complexity} from '#lib/verdict/complexity';

let limit: RateLimit | undefined;

export async function measureSubmission(viewer: Viewer, id: string): Promise<Result<Complexity>> {
  const {data, grader, exercises} = await getPlatform();
  const code = await findJudgedCode(data, viewer, id);
  if (code === undefined) return err({kind: 'not-found', message: 'There is no such judged submission.'});
  const known = (await findSubmission(data, viewer, id))?.complexity;
  if (known !== undefined) return ok(known);
  if (grader === undefined) {
    // Time limits are measured where they are judged; only what is asked for later needs a grader here.
    const message = 'This server leaves grading to others, which measure time limits only.';
    return err({kind: 'conflict', message});
  }
  limit ??= createRateLimit({action: 'measurements', triesMax: 10, windowS: 60});
  const allowed = await limit.take(viewer.id);
  if (!allowed.ok) return allowed;
  const exercise = await exercises.read(code.exerciseVersionId);
  const {language, source, seed} = code;
  try {
    const complexity = await grader.measure({exercise, language, source, seed});
    if (complexity === undefined) {
      const message =
        'This cannot be measured: the exercise has no growing inputs, or the code fails on them.';
      return err({kind: 'conflict', message});
    }
    await storeComplexity(data, viewer, id, complexity);
    return ok(complexity);
  } catch (error) {
    if (error instanceof Error && error.name === 'GraderBusy')
      return err({kind: 'busy', message: error.message});
    throw error;
  }
}
