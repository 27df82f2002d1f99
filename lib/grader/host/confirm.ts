/**
 * Tries an accepted submission once more, in a fresh realm and on fresh inputs that no stored case shows: a table of answers,
 * or a counter kept from case to case, knows nothing of them. It refuses to be stricter than the cases: what is merely slow stays accepted.
 */
import {createHash} from 'node:crypto';
import {keepNewest} from '#lib/base/keep-newest';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {MeasureRequest} from '#lib/grader/grader';
import {
  answerInputs,
  type FreshCase,
  type FreshInput,
  generateInputs,
  judgeTrials,
  runTrials,
  type Tried,
} from '#lib/grader/host/fresh';
import type {Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {whyNothingIsRight} from '#lib/grader/host/right-answers';
import {wordsOf} from '#lib/grader/host/source-words';
import {variedInputs} from '#lib/grader/host/varied-inputs';
import {
  confirmationOperationsFactor,
  confirmationSetsKeptMax,
  confirmationSetsPerExercise,
  knownAnswersMax,
} from '#lib/grader/limits';
import {kindOf} from '#lib/kinds/registry';
import {noWords} from '#lib/values/draw-value';

export type Confirmation = {
  /** What went wrong, in the order of the inputs; empty when the verdict is confirmed. */
  readonly failed: readonly Tried[];
  readonly tried: number;
};

/** Inputs and answers, by exercise and number of the set; the oldest go first. They depend on nothing else, so all graders share them. */
const sets = new Map<string, Promise<readonly FreshCase[]>>();

export async function confirm(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
): Promise<Confirmation> {
  const {cases, names} = await confirmationSets(author, request);
  if (cases.length === 0) return {failed: [], tried: 0};
  const trials = await runTrials(pool, request, cases, 'throughout');
  const answers = trials.length === cases.length ? answersKey(names, trials) : undefined;
  if (answers !== undefined && knownRight.get(answers)) return {failed: [], tried: cases.length};
  const tried = await judgeTrials(author, request.exercise, trials);
  const wrong = tried.filter(({judged}) => judged.verdict !== 'accepted');
  if (wrong.length === 0 && answers !== undefined) knownRight.set(answers, true);
  const failed = await withRightAnswer(request.exercise, wrong, author);
  // The first is shown until a smaller one is found.
  failed.sort((a, b) => a.trial.inputJson.length - b.trial.inputJson.length);
  return {failed, tried: Math.max(tried.length, cases.length)};
}

/** What was varied may have no right answer at all; then it says nothing. */
async function withRightAnswer(
  exercise: PreparedExercise,
  tried: readonly Tried[],
  author: AuthorRunner,
): Promise<Tried[]> {
  const why = await whyNothingIsRight(
    exercise,
    tried.map(({trial}) => trial),
    author,
  );
  return tried.filter((_, index) => why[index] === undefined);
}

/**
 * Answers that were all right, by a digest: what an author's code says of them depends on nothing else, and right answers are
 * mostly the same ones. To judge three hundred of them costs more than to run them.
 */
const knownRight = keepNewest<true>(knownAnswersMax, () => 1);

/** Of inputs, by the names of their sets, and what came out; undefined where something else came out than answers. */
function answersKey(names: readonly string[], trials: readonly Trial[]): string | undefined {
  // In one piece: each goes to the hash by a call of its own, which costs more than what is in it.
  let text = names.join('\n');
  for (const {outcome} of trials) {
    if (outcome.kind !== 'returned') return undefined;
    text += `\n${outcome.valueJson.length} ${outcome.valueJson}`;
  }
  return createHash('sha256').update(text).digest('base64');
}

/** Everything that a submission of this source and seed is confirmed on. */
export async function confirmationCases(
  author: AuthorRunner,
  request: Pick<MeasureRequest, 'exercise' | 'source' | 'seed'>,
): Promise<readonly FreshCase[]> {
  return (await confirmationSets(author, request)).cases;
}

/** The same, with the names of the sets, which say what is in them and how it is judged. */
async function confirmationSets(
  author: AuthorRunner,
  {exercise, source, seed}: Pick<MeasureRequest, 'exercise' | 'source' | 'seed'>,
): Promise<{readonly cases: readonly FreshCase[]; readonly names: readonly string[]}> {
  const {signature} = exercise;
  const {varied = 0, ofSource = 0} = kindOf(signature).effort(signature).confirmation;
  const number = Math.abs(seed) % confirmationSetsPerExercise;
  const words = ofSource > 0 ? wordsOf(source) : noWords;
  const names = [`seed:${number}`, 'varied', `source:${JSON.stringify(words)}`] as const;
  const [ofSeed, ofAll, ofWords] = names;
  const fresh = () => generateInputs(author, exercise, confirmationInputs(exercise, number));
  const sets = [
    await casesOf(exercise, ofSeed, fresh, author),
    await casesOf(exercise, ofAll, () => variedInputs(author, exercise, varied, 'varied'), author),
    await casesOf(exercise, ofWords, () => variedInputs(author, exercise, ofSource, 'source', words), author),
  ];
  return {cases: sets.flat(), names: [digestOf(exercise).digest, ...names]};
}

type Digest = {readonly digest: string; readonly operationsMost: number};

/** Of each exercise, once: its scripts are long, and every submission asks. */
const digests = new WeakMap<PreparedExercise, Digest>();

/** Of what the inputs of an exercise and their answers depend on. */
function digestOf(exercise: PreparedExercise): Digest {
  const known = digests.get(exercise);
  if (known !== undefined) return known;
  const {authorScript, reference, signature, limits, slug, contentHash, cases} = exercise;
  const operationsMost = cases.reduce((max, {operationsMax}) => Math.max(max, operationsMax), 0);
  const hash = createHash('sha256').update(authorScript).update(reference.source);
  hash.update(JSON.stringify([signature, limits, operationsMost, slug, contentHash]));
  const made = {digest: hash.digest('hex'), operationsMost};
  digests.set(exercise, made);
  return made;
}

function casesOf(
  exercise: PreparedExercise,
  name: string,
  make: () => Promise<readonly string[]>,
  author: AuthorRunner,
): Promise<readonly FreshCase[]> {
  const {digest, operationsMost: most} = digestOf(exercise);
  const key = `${digest} ${name}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const making = make().then((inputs) => answered(author, exercise, inputs, most));
  sets.set(key, making);
  // What failed once is not kept: a full queue passes.
  making.catch(() => sets.delete(key));
  for (const oldest of sets.keys()) {
    if (sets.size <= confirmationSetsKeptMax) break;
    sets.delete(oldest);
  }
  return making;
}

/** What is asked of the generator for the set of this number. */
function confirmationInputs(exercise: PreparedExercise, number: number): readonly FreshInput[] {
  const {signature} = exercise;
  const {inputs: count, sizeMax} = kindOf(signature).effort(signature).confirmation;
  return Array.from({length: count}, (_, index): FreshInput => {
    const size = Math.ceil(((index + 1) / count) * sizeMax);
    return {seed: `confirm:${number}:${index}`, size};
  });
}

async function answered(
  author: AuthorRunner,
  exercise: PreparedExercise,
  inputs: readonly string[],
  operationsMin: number,
): Promise<readonly FreshCase[]> {
  const cases = await answerInputs(author, exercise, inputs);
  return cases.map((one) => ({
    ...one,
    operationsMax: Math.max(operationsMin, one.operationsMax * confirmationOperationsFactor),
  }));
}
