/** Runs code on the samples or on an input of one's own, without keeping anything. Needs no account. */
import {type Context, practice, relationToRun} from '#lib/access/context';
import {checkRight} from '#lib/access/rights';
import type {Viewer} from '#lib/access/viewer';
import {runsInHandMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, type Result} from '#lib/base/result';
import {type Cataloguing, noSuchExercise} from '#lib/catalogue/catalogue';
import {checkReached} from '#lib/catalogue/chains';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import type {Grader} from '#lib/grader/grader';
import {answerRun, runsBusy} from '#lib/submissions/answer-run';
import {type Code, checkCode} from '#lib/submissions/code';
import type {RunQueue} from '#lib/submissions/run-queue';
import type {RunResult} from '#lib/verdict/grade';

/** Whom a limit counts for: an account, or the address of someone without one. */
export type Runner = Viewer | {readonly address: string};

export type RunParts = Counting &
  Pick<Cataloguing, 'chains'> & {
    readonly data: Data;
    readonly exercises: PreparedExercises;
    /** Absent where other processes grade: what is asked goes through `runs`. */
    readonly grader?: Pick<Grader, 'run' | 'author'>;
    readonly runs: Pick<RunQueue, 'ask'>;
  };

let accountLimit: RateLimit | undefined;
let addressLimit: RateLimit | undefined;
let inHand = 0;

/** `inputs`: each as the workspace writes one, `nums = [1, 2]` or one call a line; absent: the samples. */
export async function run(
  parts: RunParts,
  runner: Runner,
  {
    slug,
    inputs,
    context = practice,
    ...code
  }: Code & {readonly slug: string; readonly inputs?: readonly string[]; readonly context?: Context},
): Promise<Result<RunResult>> {
  const right = checkRight('address' in runner ? undefined : runner, 'run.start', relationToRun(context));
  if (!right.ok) return right;
  const checked = checkCode(code);
  if (!checked.ok) return checked;
  const {data, exercises, grader, runs} = parts;
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const reached = await checkReached(parts, 'address' in runner ? undefined : runner, slug);
  if (!reached.ok) return reached;
  const allowed = await takeTurn(parts, runner);
  if (!allowed.ok) return allowed;
  if (inHand >= runsInHandMax) return err(runsBusy);
  inHand += 1;
  try {
    const question = {exerciseVersionId: version.id, inputs, ...checked.value};
    return await (grader === undefined ? runs.ask(question) : answerRun({exercises, grader}, question));
  } finally {
    inHand -= 1;
  }
}

/** One of the turns that running costs, whatever is run. */
export async function takeTurn(counting: Counting, runner: Runner): Promise<Result<void>> {
  if ('address' in runner) {
    addressLimit ??= createRateLimit({action: 'runs', triesMax: 40, windowS: 60});
    return addressLimit.take(counting, runner.address);
  }
  accountLimit ??= createRateLimit({action: 'runs', triesMax: 60, windowS: 60});
  return accountLimit.take(counting, runner.id);
}
