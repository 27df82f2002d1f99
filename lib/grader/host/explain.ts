/** Says why a submission is not accepted, with an input that shows it. Of a hidden case it tells the category, never the input. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import {type GradeRequest, GraderBusy} from '#lib/grader/grader';
import type {Outcome} from '#lib/grader/host/batch';
import {callsOf} from '#lib/grader/host/calls';
import {clueOf} from '#lib/grader/host/clue';
import {measureComplexity} from '#lib/grader/host/complexity';
import {describeSlowness} from '#lib/grader/host/complexity-sentence';
import type {Confirmation} from '#lib/grader/host/confirm';
import {findCounterexample, type Search} from '#lib/grader/host/counterexample';
import type {Judged, Trial} from '#lib/grader/host/judging';
import {describeOverrun} from '#lib/grader/host/overrun';
import type {Pool} from '#lib/grader/host/pool';
import {describeFailure} from '#lib/grader/host/sentences';
import {inputOf} from '#lib/kinds/inputs';
import type {Diagnostic, Evidence, Grade} from '#lib/verdict/grade';
import {overallVerdict} from '#lib/verdict/verdict';

/** Names of errors that the engine itself gives. */
const engineErrors = new Set([
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AggregateError',
]);

const wrongOnHidden = 'A hidden case fails.';

export type CaseTrial = Trial & {readonly one: PreparedCase};
type Failed = {readonly trial: CaseTrial; readonly judged: Judged};

type Explanation = Pick<Grade, 'message' | 'diagnostics' | 'counterexample' | 'clue' | 'complexity'>;

export async function explain(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  {trial, judged}: Failed,
): Promise<Explanation> {
  const {exercise} = request;
  const outcome = trial.one.sample ? trial.outcome : withoutWords(trial.outcome);
  const diagnostics = placeOf(outcome);
  const {seekCounterexample: isWorthIt = true, ...measured} = request;
  const clue = clueOf(exercise, trial.one, judged.verdict);
  const told = {diagnostics, ...(clue === undefined ? {} : {clue})};
  const shown = (message: string): Explanation => {
    if (!trial.one.sample || judged.verdict === 'grader-fault') return {...told, message};
    return {...told, message, counterexample: evidenceOf(exercise, trial, {...judged, sentence: message})};
  };
  if (judged.verdict === 'time-limit' && isWorthIt) {
    const complexity = await unlessBusy(measureComplexity(pool, author, measured));
    const overrun = await unlessBusy(describeOverrun(pool, request, trial, complexity !== undefined));
    const message = overrun === undefined ? judged.sentence : `${judged.sentence} ${overrun}`;
    if (complexity === undefined) return shown(message);
    return {...shown(message), complexity: {...complexity, sentence: describeSlowness(complexity)}};
  }
  if (judged.verdict !== 'wrong-answer' && judged.verdict !== 'runtime-error') return shown(judged.sentence);
  const message = failureMessage(trial.one, outcome, judged);
  if (trial.one.sample) return {...told, message, counterexample: evidenceOf(exercise, trial, judged)};
  // The clue tells what the case is about: once is enough.
  const brief = judged.verdict === 'wrong-answer' ? wrongOnHidden : message;
  if (!isWorthIt) return {...told, message: brief};
  const search = await unlessBusy(findCounterexample(pool, author, request));
  const found = search?.counterexample;
  if (found === undefined) return {...told, message: brief + cutShortOf(search)};
  const counterexample = evidenceOf(exercise, found.trial, found.judged);
  const isThrown = found.trial.outcome.kind === 'threw' && outcome.kind === 'threw';
  // The same exception on an input that is shown may say all that it says.
  const words = isThrown ? failureMessage(trial.one, found.trial.outcome, judged) : message;
  return {
    diagnostics: isThrown ? placeOf(found.trial.outcome) : diagnostics,
    message: words + cutShortOf(search),
    counterexample,
  };
}

/** What was thrown on a hidden case, without the words: whoever throws may have put the input there, or in a name of its own. */
function withoutWords(outcome: Outcome): Outcome {
  if (outcome.kind !== 'threw') return outcome;
  const isEngines = outcome.name !== null && engineErrors.has(outcome.name);
  return {...outcome, name: isEngines ? outcome.name : 'An exception', message: '', trace: ''};
}

/** The verdict stands already: a full queue costs the explanation, not the grade. */
async function unlessBusy<T>(explaining: Promise<T>): Promise<T | undefined> {
  return explaining.catch((error: unknown) => {
    if (error instanceof GraderBusy) return undefined;
    throw error;
  });
}

/** Why a submission is not accepted although every stored case is: what it does on fresh inputs, and how much of the score that leaves. */
export async function explainDoubt(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  score: number,
  {failed, tried}: Confirmation,
): Promise<Explanation & Pick<Grade, 'verdict' | 'score'>> {
  const verdict = overallVerdict(failed.map(({judged}) => judged.verdict));
  const first = failed.find(({judged}) => judged.verdict === verdict)!;
  const left = {verdict, score: Math.floor(score * (1 - failed.length / tried))};
  const diagnostics = placeOf(first.trial.outcome);
  if (verdict !== 'wrong-answer' && verdict !== 'runtime-error') {
    return {...left, message: first.judged.sentence, diagnostics};
  }
  const message =
    verdict === 'wrong-answer'
      ? 'Right on every stored case, but wrong on a fresh input.'
      : 'Right on every stored case, but it fails on a fresh input.';
  if (request.seekCounterexample === false) return {...left, message, diagnostics};
  const inputs = failed.map(({trial}) => trial.inputJson);
  const search = await unlessBusy(findCounterexample(pool, author, request, inputs));
  const {trial, judged} = search?.counterexample ?? first;
  const counterexample = evidenceOf(request.exercise, trial, judged);
  return {...left, message: message + cutShortOf(search), diagnostics, counterexample};
}

/** What depends on the machine is not passed over in silence. */
function cutShortOf(search: Search | undefined): string {
  return search?.isCutShort === true
    ? ' The search for a smaller input was cut short, for it took too much processor time.'
    : '';
}

function failureMessage(one: PreparedCase, outcome: Outcome, {verdict, sentence}: Judged): string {
  if (verdict === 'runtime-error' && outcome.kind !== 'returned') return describeFailure(outcome, undefined);
  if (one.sample) return `${sentence}.`;
  return one.category === undefined ? wrongOnHidden : `Failing hidden case: ${one.category}.`;
}

export function placeOf(outcome: Outcome): Diagnostic[] {
  if (outcome.kind !== 'threw' || outcome.position === undefined) return [];
  const {position, ...thrown} = outcome;
  // The place stands beside it.
  return [{...position, message: describeFailure(thrown, undefined), severity: 'error'}];
}

function evidenceOf(
  {signature}: Pick<PreparedExercise, 'signature'>,
  trial: Trial,
  judged: Judged,
): Evidence {
  const {inputJson, expectedJson, outcome} = trial;
  const {sentence, timeline, sequence, actualText, difference} = judged;
  const calls = callsOf(signature, trial, judged);
  const {format, formatOutput} = inputOf(signature);
  return {
    inputText: format(decodeTagged(inputJson)),
    expectedText: formatOutput(decodeTagged(expectedJson)),
    actualText: actualText ?? outcomeText(outcome, formatOutput),
    sentence,
    ...(calls === undefined ? {} : {calls}),
    ...(difference === undefined ? {} : {difference}),
    ...(timeline === undefined ? {} : {timeline}),
    ...(sequence === undefined ? {} : {sequence}),
  };
}

function outcomeText(outcome: Outcome, formatOutput: (value: unknown) => string): string {
  if (outcome.kind === 'returned') return formatOutput(decodeTagged(outcome.valueJson));
  // Which limit, and how much it allows, is said beside it.
  return outcome.kind === 'limit' ? 'No answer: stopped at the limit.' : describeFailure(outcome, undefined);
}
