/**
 * Looks for a small input that shows what a submission does wrong: freshly generated, compared with the reference, then
 * made smaller as long as it still fails. A stored case is never shown.
 */
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {MeasureRequest} from '#lib/grader/grader';
import {type Budget, unlessSpent} from '#lib/grader/host/budget';
import {answerInputs, isFresh, type Tried, tryCases} from '#lib/grader/host/fresh';
import type {Pool} from '#lib/grader/host/pool';
import {whyNothingIsRight} from '#lib/grader/host/right-answers';
import {effortOf, sweepInputs} from '#lib/grader/host/search-inputs';
import {isSmaller} from '#lib/grader/host/shrink';
import {
  counterexampleCharactersMax,
  counterexampleOperationsMax,
  neighboursPerVariantMax,
} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';

export type Counterexample = Tried;

type Found = {
  readonly counterexample: Counterexample | undefined;
  readonly isComplete: boolean;
  readonly operations: number;
  /** A run was ended by processor time, and so by the machine. */
  readonly isTimed: boolean;
};

export type Search = {
  /** The smallest input found that fails, if any does. */
  readonly counterexample: Counterexample | undefined;
  /** Processor time ended it, and not what is counted: another machine might have found a smaller one. */
  readonly isCutShort: boolean;
};

export async function findCounterexample(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  budget: Budget,
  known: readonly string[] = [],
): Promise<Search> {
  let best: Tried | undefined;
  let isCutShort = false;
  const batches = search(pool, author, request, known);
  for (;;) {
    const batch = await unlessSpent(batches.next());
    if (batch === undefined || batch.done) break;
    best = batch.value.counterexample ?? best;
    isCutShort ||= batch.value.isTimed;
    if (isCutShort) break;
  }
  // What nobody would read through says less than what the failed case is about.
  const isReadable = best !== undefined && best.trial.inputJson.length <= counterexampleCharactersMax;
  return {counterexample: isReadable ? best : undefined, isCutShort: isCutShort || budget.cpuMsLeft() <= 0};
}

/** Every batch of inputs that was tried: sweeps until one fails, then rounds of smaller ones while they fail too. */
async function* search(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  known: readonly string[],
): AsyncGenerator<Found> {
  const {sweepsMax, roundsMax} = effortOf(request.exercise);
  let operationsLeft: number = counterexampleOperationsMax;
  let best: Tried | undefined;
  for (let sweep = 0; best === undefined && sweep < sweepsMax && operationsLeft > 0; sweep++) {
    const inputs = await sweepInputs(author, request, sweep, known);
    const found = await smallestFailing(pool, author, request, inputs);
    yield found;
    if (!found.isComplete) return;
    operationsLeft -= found.operations;
    best = found.counterexample;
  }
  for (let round = 0; best !== undefined && round < roundsMax && operationsLeft > 0; round++) {
    const variants = await allowed(author, request, best.trial.inputJson);
    if (variants.length === 0) return;
    const found = await smallestFailing(pool, author, request, variants);
    yield found;
    if (!found.isComplete) return;
    operationsLeft -= found.operations;
    best = found.counterexample;
  }
}

/** Smaller inputs than this one that the exercise's rules allow. */
async function allowed(
  author: AuthorRunner,
  {exercise}: MeasureRequest,
  inputJson: string,
): Promise<string[]> {
  const {check} = inputOf(exercise.signature);
  const fresh = isFresh(exercise);
  const {variantsMax} = effortOf(exercise);
  const variants = new Set<string>();
  let looked = 0;
  for (const value of kindOf(exercise.signature).smaller(decodeTagged(inputJson))) {
    // Where a list repeats itself, thousands of neighbours are the same.
    if (++looked > variantsMax * neighboursPerVariantMax) break;
    const json = encodeTagged(value);
    if (isSmaller(json, inputJson) && fresh(json) && check(value).ok) variants.add(json);
    if (variants.size === variantsMax) break;
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
  request: MeasureRequest,
  inputsJson: readonly string[],
): Promise<Found> {
  const cases = await answerInputs(author, request.exercise, inputsJson);
  const tried = await tryCases(pool, author, request, cases);
  return {
    counterexample: await smallest(request.exercise, tried, author),
    // Cases that are missing or killed mean that workers die on this code: enough was seen.
    operations: tried.reduce((sum, {trial}) => sum + trial.outcome.operations, 0),
    isTimed: tried.some(({trial: {outcome}}) => outcome.kind === 'limit' && outcome.limit === 'cpu'),
    isComplete: tried.length === cases.length && tried.every(({trial}) => isHarmless(trial.outcome)),
  };
}

/** The smallest that fails and has a right answer: what is made smaller may have none. */
async function smallest(
  exercise: PreparedExercise,
  tried: readonly Tried[],
  author: AuthorRunner,
): Promise<Tried | undefined> {
  const failed = tried
    .filter(({judged: {verdict}}) => verdict === 'wrong-answer' || verdict === 'runtime-error')
    .sort((a, b) => (isSmaller(a.trial.inputJson, b.trial.inputJson) ? -1 : 1));
  for (const one of failed) {
    const [why] = await whyNothingIsRight(exercise, [one.trial], author);
    if (why === undefined) return one;
  }
  return undefined;
}

function isHarmless(outcome: Tried['trial']['outcome']): boolean {
  if (outcome.kind === 'limit') return outcome.limit === 'operations' || outcome.limit === 'output';
  return outcome.kind === 'returned' || outcome.kind === 'threw';
}
