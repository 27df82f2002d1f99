/**
 * What a verdict comes with as soon as the cases decide it, before any search: of a sample everything, of a fresh input
 * everything, of a hidden case the verdict and what the case is about. What came out on a hidden case is not looked at.
 */
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {Confirmation} from '#lib/grader/host/confirm';
import {evidenceOf, placeOf, wholeSentence} from '#lib/grader/host/evidence';
import {failureCategoryOf} from '#lib/grader/host/failure-category';
import type {Judged, Trial} from '#lib/grader/host/judging';
import {describeFailure} from '#lib/grader/host/sentences';
import {kindOf} from '#lib/kinds/registry';
import type {Grade} from '#lib/verdict/grade';
import {ended} from '#lib/verdict/reason';
import {overallVerdict, type Verdict} from '#lib/verdict/verdict';

export type CaseTrial = Trial & {readonly one: PreparedCase};

type Decided = Pick<Grade, 'message' | 'diagnostics' | 'counterexample' | 'failureCategory' | 'toExplain'>;

/** Of a hidden case: whatever a program did on it, the same words for the same verdict. */
const hiddenMessages: Record<Exclude<Verdict, 'accepted' | 'compile-error' | 'grader-fault'>, string> = {
  'wrong-answer': 'A hidden case fails.',
  'runtime-error': 'Your code threw an exception on a hidden case.',
  'time-limit': 'Too slow on a hidden case.',
  'memory-limit': 'More memory than allowed was needed on a hidden case.',
  'output-limit': 'The result on a hidden case is longer than allowed.',
};

/** `judged` is not accepted. */
export function describeDecision(exercise: PreparedExercise, trial: CaseTrial, judged: Judged): Decided {
  if (judged.verdict === 'grader-fault') return {message: judged.sentence, diagnostics: []};
  return trial.one.sample ? ofSample(exercise, trial, judged) : ofHidden(exercise, trial.one, judged.verdict);
}

function ofSample(exercise: PreparedExercise, trial: CaseTrial, judged: Judged): Decided {
  const {outcome, one} = trial;
  const {verdict} = judged;
  const message = messageOf(trial, judged);
  const isStopped = verdict !== 'wrong-answer' && verdict !== 'runtime-error';
  const overran = outcome.kind === 'limit' && outcome.limit === 'operations';
  const isSlow = verdict === 'time-limit' && (overran || isMeasurable(exercise));
  return {
    message,
    diagnostics: placeOf(outcome),
    counterexample: evidenceOf(exercise, trial, isStopped ? {...judged, sentence: message} : judged),
    ...(isSlow ? {toExplain: {verdict, caseId: one.id, ...(overran ? {overran} : {})}} : {}),
  };
}

function messageOf({outcome}: CaseTrial, judged: Judged): string {
  const {verdict, sentence} = judged;
  if (verdict === 'runtime-error' && outcome.kind !== 'returned') return describeFailure(outcome, undefined);
  return verdict === 'wrong-answer' ? ended(wholeSentence(judged)) : sentence;
}

function ofHidden(exercise: PreparedExercise, one: PreparedCase, verdict: Verdict): Decided {
  const failureCategory = failureCategoryOf(exercise, one, verdict);
  const isSought =
    verdict === 'wrong-answer' ||
    verdict === 'runtime-error' ||
    (verdict === 'time-limit' && (isMeasurable(exercise) || showsCost(exercise)));
  return {
    message: hiddenMessage(verdict),
    diagnostics: [],
    ...(failureCategory === undefined ? {} : {failureCategory}),
    ...(isSought ? {toExplain: {verdict, caseId: one.id}} : {}),
  };
}

export function hiddenMessage(verdict: Verdict): string {
  return verdict in hiddenMessages ? hiddenMessages[verdict as keyof typeof hiddenMessages] : '';
}

/** Whether the kind has a figure of the work that an answer does, right or not. */
export function showsCost({signature}: Pick<PreparedExercise, 'signature'>): boolean {
  return kindOf(signature).showsAccepted === true;
}

function isMeasurable({complexity}: PreparedExercise): boolean {
  return complexity !== undefined;
}

/** What is wrong on one fresh input of many loses so much of the score: how many were tried says nothing of the mistake. */
const doubtShareMin = 1 / 8;

/** Why a submission is not accepted although every stored case is: what it does on fresh inputs, and how much of the score that leaves. */
export function describeDoubt(
  exercise: PreparedExercise,
  score: number,
  {failed, tried}: Confirmation,
): Decided & Pick<Grade, 'verdict' | 'score'> {
  const verdict = overallVerdict(failed.map(({judged}) => judged.verdict));
  const {trial, judged} = failed.find((one) => one.judged.verdict === verdict)!;
  const left = {
    verdict,
    score: Math.floor(score * (1 - Math.max(failed.length / tried, doubtShareMin))),
    diagnostics: placeOf(trial.outcome),
  };
  if (verdict !== 'wrong-answer' && verdict !== 'runtime-error') return {...left, message: judged.sentence};
  return {
    ...left,
    message: doubtMessage(verdict),
    counterexample: evidenceOf(exercise, trial, judged),
    toExplain: {verdict},
  };
}

export function doubtMessage(verdict: Verdict): string {
  return verdict === 'wrong-answer'
    ? 'Right on every stored case, but wrong on a fresh input.'
    : 'Right on every stored case, but it fails on a fresh input.';
}
