/**
 * Looks for a small input that shows what a submission does wrong: freshly generated, compared with the reference, then
 * made smaller as long as it still fails. A stored case is never shown.
 */
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import type {GradeRequest} from '#lib/grader/grader';
import {answerInputs, generateInputs, isFresh, type Tried, tryCases} from '#lib/grader/host/fresh';
import type {Pool} from '#lib/grader/host/pool';
import {isSmaller, smallerInputs} from '#lib/grader/host/shrink';
import {
  counterexampleMsMax,
  counterexampleSizeMax,
  type SearchEffort,
  searchEffort,
} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';

export type Counterexample = Tried;

/** An input that is played in many schedules costs as many runs. */
function effortOf({signature}: PreparedExercise): SearchEffort {
  return signature.kind === 'async' && signature.schedulesMax > 1
    ? searchEffort.schedules
    : searchEffort.plain;
}

type Found = {readonly counterexample: Counterexample | undefined; readonly isComplete: boolean};

export async function findCounterexample(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  known: readonly string[] = [],
): Promise<Counterexample | undefined> {
  const search = (inputsJson: readonly string[]): Promise<Found> =>
    smallestFailing(pool, author, request, inputsJson);
  const first = await search([...known, ...(await generate(author, request))]);
  let best = first.counterexample;
  let isComplete = first.isComplete;
  const deadlineMs = performance.now() + counterexampleMsMax;
  for (
    let round = 0;
    best !== undefined &&
    isComplete &&
    round < effortOf(request.exercise).roundsMax &&
    performance.now() < deadlineMs;
    round++
  ) {
    const variants = await allowed(author, request, best.trial.inputJson);
    if (variants.length === 0) break;
    const next = await search(variants);
    isComplete = next.isComplete;
    if (next.counterexample === undefined) break;
    best = next.counterexample;
  }
  return best;
}

/** Sizes rise with the square: most inputs are small. */
function generate(author: AuthorRunner, {exercise, seed}: GradeRequest): Promise<string[]> {
  const {inputsMax} = effortOf(exercise);
  const inputs = Array.from({length: inputsMax}, (_, index) => {
    const size = 1 + Math.floor((index / inputsMax) ** 2 * counterexampleSizeMax);
    return {seed: `${seed}:${index}`, size};
  });
  return generateInputs(author, exercise, inputs);
}

/** Smaller inputs than this one that the exercise's rules allow. */
async function allowed(author: AuthorRunner, {exercise}: GradeRequest, inputJson: string): Promise<string[]> {
  const {check} = inputOf(exercise.signature);
  const fresh = isFresh(exercise);
  const variants = new Set<string>();
  for (const value of smallerInputs(exercise.signature.kind, decodeTagged(inputJson))) {
    const json = encodeTagged(value);
    if (isSmaller(json, inputJson) && fresh(json) && check(value).ok) variants.add(json);
    if (variants.size === effortOf(exercise).variantsMax) break;
  }
  const calls = [...variants].map((json) => ({call: 'rules', inputJson: json}) as const);
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  return [...variants].filter((_, index) => {
    const answer = answers[index];
    return answer?.kind === 'value' && answer.valueJson === 'null';
  });
}

async function smallestFailing(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  inputsJson: readonly string[],
): Promise<Found> {
  const cases = await answerInputs(author, request.exercise, inputsJson);
  const tried = await tryCases(pool, author, request, cases);
  let best: Tried | undefined;
  for (const one of tried) {
    const {verdict} = one.judged;
    if (verdict !== 'wrong-answer' && verdict !== 'runtime-error') continue;
    if (best === undefined || isSmaller(one.trial.inputJson, best.trial.inputJson)) best = one;
  }
  return {
    counterexample: best,
    // Cases that are missing or killed mean that workers die on this code: enough was seen.
    isComplete: tried.length === cases.length && tried.every(({trial}) => isHarmless(trial.outcome)),
  };
}

function isHarmless(outcome: Tried['trial']['outcome']): boolean {
  if (outcome.kind === 'limit') return outcome.limit === 'operations' || outcome.limit === 'output';
  return outcome.kind === 'returned' || outcome.kind === 'threw';
}
