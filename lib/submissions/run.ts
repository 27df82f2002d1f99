/** Runs code on the samples or on an input of one's own, without keeping anything. Needs no account. */
import type {Viewer} from '#lib/auth/viewer';
import {inputBytesMax, runsInHandMax} from '#lib/base/limits';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import {inputOf} from '#lib/kinds/inputs';
import {getPlatform} from '#lib/platform/platform';
import {type Code, checkCode} from '#lib/submissions/code';
import type {RunResult} from '#lib/verdict/grade';

/** Whom a limit counts for: an account, or the address of someone without one. */
export type Runner = Viewer | {readonly address: string};

const busy: Refusal = {
  kind: 'busy',
  message: 'Too many runs at once just now. Your code is kept; run it again in a moment.',
};
const ownInputId = 'own-input';

let accountLimit: RateLimit | undefined;
let addressLimit: RateLimit | undefined;
let inHand = 0;

/** `input`: as the workspace writes one, `nums = [1, 2]` or one call a line; absent: the samples. */
export async function run(
  runner: Runner,
  {slug, input, ...code}: Code & {readonly slug: string; readonly input?: string},
): Promise<Result<RunResult>> {
  const checked = checkCode(code);
  if (!checked.ok) return checked;
  const {data, exercises, grader} = await getPlatform();
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const allowed = await takeTurn(runner);
  if (!allowed.ok) return allowed;
  if (inHand >= runsInHandMax) return err(busy);
  inHand += 1;
  try {
    const exercise = await exercises.read(version.id);
    const inputs = await inputsOf(exercise, input, grader.author);
    if (!inputs.ok) return inputs;
    return ok(await grader.run({exercise, ...checked.value, inputs: inputs.value}));
  } catch (error) {
    if (error instanceof Error && error.name === 'GraderBusy') return err(busy);
    throw error;
  } finally {
    inHand -= 1;
  }
}

async function takeTurn(runner: Runner): Promise<Result<void>> {
  if ('address' in runner) {
    addressLimit ??= createRateLimit({action: 'runs', triesMax: 40, windowS: 60});
    return addressLimit.take(runner.address);
  }
  accountLimit ??= createRateLimit({action: 'runs', triesMax: 60, windowS: 60});
  return accountLimit.take(runner.id);
}

type RunInput = {readonly id: string; readonly inputJson: string};

async function inputsOf(
  exercise: PreparedExercise,
  text: string | undefined,
  author: AuthorRunner,
): Promise<Result<RunInput[]>> {
  if (text === undefined) {
    return ok(exercise.cases.filter(({sample}) => sample).map(({id, inputJson}) => ({id, inputJson})));
  }
  if (Buffer.byteLength(text) > inputBytesMax) {
    return err({
      kind: 'too-large',
      message: `The input is too long; at most ${inputBytesMax / 1024} KB are taken.`,
    });
  }
  const parsed = inputOf(exercise.signature).parse(text);
  if (!parsed.ok) return err({kind: 'invalid', field: 'input', message: parsed.message});
  const inputJson = encodeTagged(parsed.value);
  const [answer] = await author.evaluate({
    script: exercise.authorScript,
    calls: [{call: 'rules', inputJson}],
  });
  // Rules that cannot be asked are ours to mend; the input fits the signature, so it may run.
  const broken = answer?.kind === 'value' ? decodeTagged(answer.valueJson) : null;
  if (typeof broken === 'string') return err({kind: 'invalid', field: 'input', message: broken});
  return ok([{id: ownInputId, inputJson}]);
}
