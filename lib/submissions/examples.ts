/** Checks examples that someone wrote before or beside the code. Keeps nothing, and needs no account: it costs what a Run costs. */
import {randomUUID} from 'node:crypto';
import {type Context, practice, relationToRun} from '#lib/access/context';
import {checkRight} from '#lib/access/rights';
import {examplesInHandMax} from '#lib/base/limits';
import type {Counting} from '#lib/base/rate-limit';
import {err, type Result} from '#lib/base/result';
import {type Cataloguing, noSuchExercise} from '#lib/catalogue/catalogue';
import {checkReached} from '#lib/catalogue/chains';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import type {Grader} from '#lib/grader/grader';
import {answerExamples, type WrittenExample} from '#lib/submissions/answer-examples';
import {runsBusy} from '#lib/submissions/answer-run';
import type {ExamplesQueue} from '#lib/submissions/examples-queue';
import {type Runner, takeTurn} from '#lib/submissions/run';
import type {ExamplesResult} from '#lib/verdict/examples';

export type ExamplesParts = Counting &
  Pick<Cataloguing, 'chains'> & {
    readonly data: Data;
    readonly exercises: PreparedExercises;
    /** Absent where other processes grade: what is asked goes through `examples`. */
    readonly grader?: Pick<Grader, 'checkExamples' | 'author'>;
    readonly examples: Pick<ExamplesQueue, 'ask'>;
  };

let inHand = 0;

export async function checkExamples(
  parts: ExamplesParts,
  runner: Runner,
  {
    slug,
    examples,
    context = practice,
  }: {readonly slug: string; readonly examples: readonly WrittenExample[]; readonly context?: Context},
): Promise<Result<ExamplesResult>> {
  const right = checkRight('address' in runner ? undefined : runner, 'run.start', relationToRun(context));
  if (!right.ok) return right;
  const {data, exercises, grader} = parts;
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const reached = await checkReached(parts, 'address' in runner ? undefined : runner, slug);
  if (!reached.ok) return reached;
  const allowed = await takeTurn(parts, runner);
  if (!allowed.ok) return allowed;
  if (inHand >= examplesInHandMax) return err(runsBusy);
  inHand += 1;
  try {
    const question = {exerciseVersionId: version.id, examples};
    return await (grader === undefined
      ? parts.examples.ask(randomUUID(), question)
      : answerExamples({exercises, grader}, question));
  } finally {
    inHand -= 1;
  }
}
