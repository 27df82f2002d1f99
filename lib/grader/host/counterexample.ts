/**
 * Looks for a small input that shows what a submission does wrong: freshly generated, compared with the reference, then
 * made smaller as long as it still fails. A stored case is never shown.
 */
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import type {GradeRequest} from '#lib/grader/grader';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {type Judged, judgeAll, type Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {isSmaller, smallerInputs} from '#lib/grader/host/shrink';
import {
  counterexampleMsMax,
  counterexampleSizeMax,
  type SearchEffort,
  searchEffort,
} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';

export type Counterexample = {readonly trial: Trial; readonly judged: Judged};

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
): Promise<Counterexample | undefined> {
  const search = (inputsJson: readonly string[]): Promise<Found> =>
    smallestFailing(pool, author, request, inputsJson);
  const first = await search(await generate(author, request));
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
async function generate(author: AuthorRunner, {exercise, seed}: GradeRequest): Promise<string[]> {
  const {inputsMax} = effortOf(exercise);
  const calls = Array.from({length: inputsMax}, (_, index) => {
    const size = 1 + Math.floor((index / inputsMax) ** 2 * counterexampleSizeMax);
    return {call: 'generate', seed: `${seed}:${index}`, size} as const;
  });
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  const made = answers.flatMap((answer) => (answer.kind === 'value' ? [answer.valueJson] : []));
  return [...new Set(made)].filter(isFresh(exercise));
}

/** Chance, or shrinking, may come upon a hidden case: then it stays hidden, and another input is shown or none. */
function isFresh({cases}: PreparedExercise): (inputJson: string) => boolean {
  const hidden = new Set(
    cases.filter(({sample}) => !sample).map(({inputJson}) => encodeTagged(decodeTagged(inputJson))),
  );
  return (inputJson) => !hidden.has(encodeTagged(decodeTagged(inputJson)));
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
  {exercise, language, source, seed}: GradeRequest,
  inputsJson: readonly string[],
): Promise<Found> {
  const {signature, reference, limits} = exercise;
  const answers = await author.runReference({signature, reference, inputsJson});
  const cases = inputsJson.flatMap((inputJson, index) => {
    const answer = answers[index];
    if (answer?.kind !== 'returned') return [];
    const operationsMax = Math.max(
      limits.operationsMin,
      Math.ceil(limits.operationsFactor * answer.operations),
    );
    return [{inputJson, operationsMax, expectedJson: answer.outputJson}];
  });
  const {memoryMbMax} = limits;
  const job = candidateJob({signature, language, source, seed, memoryMbMax, withConsole: false, cases});
  const {outcomes} = await runBatch(pool, job, candidateAllowance);
  const trials = cases.flatMap((one, index): Trial[] => {
    const outcome = outcomes.get(index);
    return outcome === undefined ? [] : [{...one, outcome}];
  });
  const judged = await judgeAll(exercise, trials, author);
  let best: {trial: Trial; judged: Judged} | undefined;
  for (const [index, trial] of trials.entries()) {
    const verdict = judged[index]!.verdict;
    if (verdict !== 'wrong-answer' && verdict !== 'runtime-error') continue;
    if (best === undefined || isSmaller(trial.inputJson, best.trial.inputJson)) {
      best = {trial, judged: judged[index]!};
    }
  }
  return {
    counterexample: best,
    // Cases that are missing or killed mean that workers die on this code: enough was seen.
    isComplete: trials.length === cases.length && trials.every(({outcome}) => isHarmless(outcome)),
  };
}

function isHarmless(outcome: Trial['outcome']): boolean {
  if (outcome.kind === 'limit') return outcome.limit === 'operations' || outcome.limit === 'output';
  return outcome.kind === 'returned' || outcome.kind === 'threw';
}
