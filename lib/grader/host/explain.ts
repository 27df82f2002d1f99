/**
 * Seeks what shows a verdict, after it was given: a small fresh input that fails, how the operations grow, what a sample
 * would have taken. It rests on samples and fresh inputs alone, changes no verdict, and keeps within one budget.
 */
import {assert} from '#lib/base/assert';
import {count} from '#lib/base/count';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {ExplainRequest} from '#lib/grader/grader';
import {type Budget, unlessSpent} from '#lib/grader/host/budget';
import {measureComplexity} from '#lib/grader/host/complexity';
import {describeSlowness} from '#lib/grader/host/complexity-sentence';
import {confirmationCases} from '#lib/grader/host/confirm';
import {findCounterexample} from '#lib/grader/host/counterexample';
import {doubtMessage, hiddenMessage, showsCost} from '#lib/grader/host/decision';
import {evidenceOf, placeOf} from '#lib/grader/host/evidence';
import {answerInputs, isFresh, tryCases} from '#lib/grader/host/fresh';
import {judgeOutcome} from '#lib/grader/host/judging';
import {describeOverrun} from '#lib/grader/host/overrun';
import type {Pool} from '#lib/grader/host/pool';
import {describeFailure} from '#lib/grader/host/sentences';
import {costInputSizes, overrunFactorMax, overrunOperationsMax} from '#lib/grader/limits';
import type {Explanation, ToExplain} from '#lib/verdict/grade';

/** The pool and the author's are within the budget. */
export async function explain(
  pool: Pool,
  author: AuthorRunner,
  request: ExplainRequest,
  budget: Budget,
): Promise<Explanation> {
  return request.toExplain.verdict === 'time-limit'
    ? explainSlowness(pool, author, request, budget)
    : explainFailure(pool, author, request, budget);
}

async function explainSlowness(
  pool: Pool,
  author: AuthorRunner,
  request: ExplainRequest,
  budget: Budget,
): Promise<Explanation> {
  const {exercise, toExplain} = request;
  const complexity =
    exercise.complexity === undefined
      ? undefined
      : await unlessSpent(measureComplexity(pool, author, request, budget));
  const hasGrowth = complexity !== undefined;
  const overrun = toExplain.overran ? await explainOverrun(pool, request, hasGrowth) : undefined;
  const cost = showsCost(exercise) ? await unlessSpent(explainCost(pool, author, request)) : undefined;
  return {
    ...cost,
    ...overrun,
    ...(hasGrowth ? {complexity: {...complexity, sentence: describeSlowness(complexity)}} : {}),
  };
}

/** On a fresh input, what the kind shows of the work that was done. */
async function explainCost(
  pool: Pool,
  author: AuthorRunner,
  request: ExplainRequest,
): Promise<Explanation | undefined> {
  const {exercise, seed} = request;
  const calls = (['demanding', 'generate'] as const).map((call) => ({
    call,
    seed: `cost:${seed}`,
    size: costInputSizes[call],
  }));
  const made = await author.evaluate({script: exercise.authorScript, calls});
  const input = made.find((answer) => answer.kind === 'value' && answer.valueJson !== 'null');
  if (input?.kind !== 'value' || !isFresh(exercise)(input.valueJson)) return undefined;
  const [one] = await answerInputs(author, exercise, [input.valueJson]);
  if (one === undefined) return undefined;
  const {operationsMax} = one;
  const room = Math.min(operationsMax * overrunFactorMax, overrunOperationsMax);
  const [tried] = await tryCases(pool, author, request, [{...one, operationsMax: room}]);
  if (tried === undefined) return undefined;
  const {outcome} = tried.trial;
  if (outcome.kind !== 'returned' || outcome.operations <= operationsMax) return undefined;
  const judged = judgeOutcome(exercise, {...tried.trial, operationsMax});
  const sentence = `On a fresh input your code took ${count(outcome.operations, 'step')}, where ${count(operationsMax, 'step')} are allowed`;
  return {counterexample: evidenceOf(exercise, tried.trial, {...judged, sentence})};
}

/** Of a sample, whose count may be told. */
async function explainOverrun(
  pool: Pool,
  request: ExplainRequest,
  hasGrowth: boolean,
): Promise<Explanation | undefined> {
  const {exercise, toExplain} = request;
  const one = sampleOf(exercise, toExplain);
  const more = await unlessSpent(describeOverrun(pool, request, one, hasGrowth));
  if (more === undefined) return undefined;
  const measured = {operations: one.operationsMax, cpuMs: 0, console: '', consoleCut: false};
  const stopped = {kind: 'limit', limit: 'operations', ...measured} as const;
  const allowed = {operationsMax: one.operationsMax, memoryMbMax: 0, outputCharactersMax: 0};
  const message = `${describeFailure(stopped, allowed)} ${more}`;
  return {message, counterexample: evidenceOf(exercise, {...one, outcome: stopped}, {sentence: message})};
}

function sampleOf({cases}: PreparedExercise, {caseId}: ToExplain): PreparedExercise['cases'][number] {
  const one = cases.find(({id}) => id === caseId);
  assert(one?.sample === true, `what case ${caseId} would have taken may not be told`);
  return one;
}

async function explainFailure(
  pool: Pool,
  author: AuthorRunner,
  request: ExplainRequest,
  budget: Budget,
): Promise<Explanation> {
  const {exercise, toExplain} = request;
  const {verdict, caseId} = toExplain;
  // Where every stored case is right, the fresh inputs that are not have been found already.
  const known =
    caseId === undefined
      ? (await unlessSpent(confirmationCases(author, request)))?.map(({inputJson}) => inputJson)
      : [];
  const {counterexample: found, isCutShort} = await findCounterexample(pool, author, request, budget, known);
  const brief = caseId === undefined ? doubtMessage(verdict) : hiddenMessage(verdict);
  const cut = isCutShort
    ? ` The search for a ${found === undefined ? 'small' : 'smaller'} input was cut short, for it took too much processor time.`
    : '';
  if (found === undefined) return cut === '' ? {} : {message: brief + cut};
  const {outcome} = found.trial;
  // A fresh input is shown, so what was thrown on it may say all that it says.
  const isThrown = verdict === 'runtime-error' && caseId !== undefined && outcome.kind === 'threw';
  return {
    message: (isThrown ? describeFailure(outcome, undefined) : brief) + cut,
    diagnostics: placeOf(outcome),
    counterexample: evidenceOf(exercise, found.trial, found.judged),
  };
}
