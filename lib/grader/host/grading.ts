/**
 * Judges one submission: the cases in an order of the seed's, each outcome against what was expected, and one verdict
 * with its reason. What it tells of hidden cases is their category, never their input.
 */
import {createHash} from 'node:crypto';
import {createRandom} from '#lib/exercise-sdk/random';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import {type GradeRequest, GraderBusy} from '#lib/grader/grader';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {measureComplexity} from '#lib/grader/host/complexity';
import {findCounterexample} from '#lib/grader/host/counterexample';
import {type Judged, judgeAll, judgeOutcome, type Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {scoreOf} from '#lib/grader/host/score';
import {describeFailure} from '#lib/grader/host/sentences';
import {graderVersion, sourceBytesMax} from '#lib/grader/limits';
import {inputOf} from '#lib/kinds/inputs';
import type {CaseResult, Diagnostic, Evidence, Grade} from '#lib/verdict/grade';
import {overallVerdict} from '#lib/verdict/verdict';

/** Longest message of an exception on a hidden case: enough to understand it, too little to carry the input away. */
const hiddenMessageCharactersMax = 160;

type CaseTrial = Trial & {readonly one: PreparedCase};
type Failed = {readonly trial: CaseTrial; readonly judged: Judged};

export async function gradeSubmission(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  onCase: (result: CaseResult) => void = () => {},
): Promise<Grade> {
  const {exercise, language, source, seed} = request;
  const refuse = (message: string, diagnostics: readonly Diagnostic[], engine: string): Grade => ({
    ...blank(request, engine),
    verdict: 'compile-error',
    message,
    diagnostics,
  });
  if (Buffer.byteLength(source) > sourceBytesMax) {
    return refuse(`The source is larger than ${sourceBytesMax / 1000} KB.`, [], '');
  }

  const order = createRandom(seed).shuffle(exercise.cases);
  const judged = new Map<string, Judged>();
  const trials: CaseTrial[] = [];
  const settle = (trial: CaseTrial, judgement: Judged): void => {
    judged.set(trial.one.id, judgement);
    onCase(toResult(trial, judgement));
  };
  const {limits, signature} = exercise;
  const job = candidateJob({
    signature,
    language,
    source,
    seed,
    memoryMbMax: limits.memoryMbMax,
    withConsole: false,
    cases: order,
  });
  const {refused, engine} = await runBatch(pool, job, candidateAllowance, (index, outcome) => {
    const one = order[index]!;
    const {inputJson, expectedJson, operationsMax} = one;
    const trial = {one, outcome, inputJson, expectedJson, operationsMax};
    trials.push(trial);
    if (!exercise.hasChecker) settle(trial, judgeOutcome(exercise, trial));
  });
  if (refused !== undefined) return refuse(refused.message, refused.diagnostics, engine);
  if (exercise.hasChecker) {
    const judgements = await judgeAll(exercise, trials, author);
    for (const [index, judgement] of judgements.entries()) settle(trials[index]!, judgement);
  }

  const places = new Map(exercise.cases.map(({id}, index) => [id, index]));
  trials.sort((a, b) => places.get(a.one.id)! - places.get(b.one.id)!);
  const cases = trials.map((trial) => toResult(trial, judged.get(trial.one.id)!));
  const verdict = overallVerdict(cases.map((result) => result.verdict));
  const decisive = trials.find(({one}) => judged.get(one.id)!.verdict === verdict);
  const failed =
    verdict === 'accepted' || decisive === undefined
      ? undefined
      : {trial: decisive, judged: judged.get(decisive.one.id)!};
  return {
    ...blank(request, engine),
    verdict,
    score: scoreOf(exercise, cases),
    operations: cases.reduce((sum, {operations}) => sum + operations, 0),
    cases,
    ...(failed === undefined ? {} : await explain(pool, author, request, failed)),
  };
}

function toResult({one, outcome}: CaseTrial, {verdict}: Judged): CaseResult {
  return {
    id: one.id,
    group: one.group,
    verdict,
    operations: outcome.operations,
    cpuMs: Math.round(outcome.cpuMs * 1000) / 1000,
  };
}

function blank({exercise, language, source, seed}: GradeRequest, engine: string): Grade {
  const named = {exercise: exercise.slug, version: exercise.version, language};
  const sourceHash = createHash('sha256').update(source).digest('hex');
  return {
    ...named,
    verdict: 'grader-fault',
    score: 0,
    operations: 0,
    cases: [],
    casesTotal: exercise.cases.length,
    diagnostics: [],
    receipt: {...named, sourceHash, seed, engine, graderVersion},
  };
}

type Explanation = Pick<Grade, 'message' | 'diagnostics' | 'counterexample' | 'complexity'>;

async function explain(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  {trial, judged}: Failed,
): Promise<Explanation> {
  const {exercise} = request;
  const diagnostics = placeOf(trial.outcome);
  const {seekCounterexample: isWorthIt = true, ...measured} = request;
  if (judged.verdict === 'time-limit' && isWorthIt) {
    const complexity = await unlessBusy(measureComplexity(pool, author, measured));
    return {message: judged.sentence, diagnostics, ...(complexity === undefined ? {} : {complexity})};
  }
  if (judged.verdict !== 'wrong-answer' && judged.verdict !== 'runtime-error') {
    return {message: judged.sentence, diagnostics};
  }
  if (trial.one.sample) {
    const counterexample = evidenceOf(exercise, trial, judged);
    return {message: failureMessage(trial, judged), diagnostics, counterexample};
  }
  const message = failureMessage(trial, judged);
  if (!isWorthIt) return {message, diagnostics};
  const found = await unlessBusy(findCounterexample(pool, author, request));
  if (found === undefined) return {message, diagnostics};
  const counterexample = evidenceOf(exercise, found.trial, found.judged);
  return {message, diagnostics, counterexample};
}

/** The verdict stands already: a full queue costs the explanation, not the grade. */
async function unlessBusy<T>(explaining: Promise<T>): Promise<T | undefined> {
  return explaining.catch((error: unknown) => {
    if (error instanceof GraderBusy) return undefined;
    throw error;
  });
}

function failureMessage({one, outcome, operationsMax}: CaseTrial, judged: Judged): string {
  if (judged.verdict === 'runtime-error' && outcome.kind !== 'returned') {
    const text = describeFailure(outcome, {operationsMax, memoryMbMax: 0});
    return one.sample || text.length <= hiddenMessageCharactersMax
      ? text
      : `${text.slice(0, hiddenMessageCharactersMax)}…`;
  }
  if (one.sample) return `${judged.sentence}.`;
  const about = one.category === undefined ? '' : `, about ${one.category}`;
  return `Wrong answer on a hidden case${about}.`;
}

export function placeOf(outcome: Outcome): Diagnostic[] {
  if (outcome.kind !== 'threw' || outcome.position === undefined) return [];
  return [{...outcome.position, message: describeFailure(outcome, undefined), severity: 'error'}];
}

function evidenceOf(
  {signature}: Pick<PreparedExercise, 'signature'>,
  {inputJson, expectedJson, outcome}: Trial,
  {sentence, timeline, sequence, actualText}: Judged,
): Evidence {
  const {format, formatOutput} = inputOf(signature);
  return {
    inputText: format(decodeTagged(inputJson)),
    expectedText: formatOutput(decodeTagged(expectedJson)),
    actualText:
      outcome.kind === 'returned'
        ? (actualText ?? formatOutput(decodeTagged(outcome.valueJson)))
        : describeFailure(outcome, undefined),
    sentence,
    ...(timeline === undefined ? {} : {timeline}),
    ...(sequence === undefined ? {} : {sequence}),
  };
}
