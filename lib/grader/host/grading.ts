/**
 * Judges one submission: the cases in the package's order, each outcome against what was expected, and one verdict
 * with its reason. What it tells of hidden cases is their category, never their input.
 *
 * The order is the same for every seed, so that the first case that fails is the same on every run, also where workers
 * were killed and the cases after it never ran. A program that counts its cases and knows their answers gains nothing by
 * that: it is confirmed on fresh inputs.
 */
import {createHash} from 'node:crypto';
import {sourceBytesMax} from '#lib/base/limits';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import {samplesFirst} from '#lib/exercises/samples';
import type {GradeRequest} from '#lib/grader/grader';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob, outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {confirm} from '#lib/grader/host/confirm';
import {type CaseTrial, describeDecision, describeDoubt} from '#lib/grader/host/decision';
import {type Judged, judgeAll, judgeOutcome} from '#lib/grader/host/judging';
import {oneWorkerOf} from '#lib/grader/host/one-worker';
import type {Pool} from '#lib/grader/host/pool';
import {groupScoresOf, scoreOf, timesReferenceOf} from '#lib/grader/host/score';
import {graderVersion} from '#lib/grader/limits';
import type {CaseResult, Diagnostic, Grade} from '#lib/verdict/grade';
import {overallVerdict} from '#lib/verdict/verdict';

export async function gradeSubmission(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  onCase: (result: CaseResult) => void = () => {},
): Promise<Grade> {
  const one = oneWorkerOf(pool);
  try {
    return await gradeOn(one.pool, one.over(author), request, onCase);
  } finally {
    one.release();
  }
}

async function gradeOn(
  pool: Pool,
  author: AuthorRunner,
  request: GradeRequest,
  onCase: (result: CaseResult) => void,
): Promise<Grade> {
  const {exercise, language, source, seed, isUnconfirmed = false} = request;
  const refuse = (message: string, diagnostics: readonly Diagnostic[], engine: string): Grade => ({
    ...blank(request, engine),
    verdict: 'compile-error',
    message,
    diagnostics,
  });
  if (Buffer.byteLength(source) > sourceBytesMax) {
    return refuse(`The source is larger than ${sourceBytesMax / 1024} KB.`, [], '');
  }

  const ordered = samplesFirst(exercise.cases);
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
    outputCharactersMax: outputCharactersMaxOf(exercise),
    withConsole: false,
    cases: ordered,
  });
  const {refused, engine} = await runBatch(
    pool,
    {...job, staysOpen: true, holdsReplies: 'at-first'},
    candidateAllowance,
    (index, outcome) => {
      const one = ordered[index]!;
      const {inputJson, expectedJson, operationsMax} = one;
      const trial = {one, outcome, inputJson, expectedJson, operationsMax};
      trials.push(trial);
      if (!exercise.hasChecker) settle(trial, judgeOutcome(exercise, trial));
    },
  );
  if (refused !== undefined) return refuse(refused.message, refused.diagnostics, engine);
  if (exercise.hasChecker) {
    const judgements = await judgeAll(exercise, trials, author);
    for (const [index, judgement] of judgements.entries()) settle(trials[index]!, judgement);
  }

  const cases = trials.map((trial) => toResult(trial, judged.get(trial.one.id)!));
  const verdict = overallVerdict(cases.map((result) => result.verdict));
  const decisive = trials.find(({one}) => judged.get(one.id)!.verdict === verdict);
  const grade = {
    ...blank(request, engine),
    verdict,
    score: scoreOf(exercise, cases),
    operations: cases.reduce((sum, {operations}) => sum + operations, 0),
    cases,
    groups: groupScoresOf(exercise, cases),
  };
  if (verdict === 'accepted') {
    const confirmation = isUnconfirmed ? undefined : await confirm(pool, author, request);
    if (confirmation === undefined || confirmation.failed.length === 0) {
      return {...grade, timesReference: timesReferenceOf(exercise, cases)};
    }
    const {groups: _, ...rest} = grade;
    return {...rest, ...describeDoubt(exercise, grade.score, confirmation)};
  }
  if (decisive === undefined) return grade;
  return {...grade, ...describeDecision(exercise, decisive, judged.get(decisive.one.id)!)};
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
