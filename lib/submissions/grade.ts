/**
 * Grades one submission that was taken out of the line: has it graded, writes results as they come and the verdict once.
 * The states and why only one verdict can be written are in lib/data/grading.ts.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {attemptsMax, deathsBeforeAlone, faultsMax} from '#lib/base/limits';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {
  type Claim,
  finishSubmission,
  type Release,
  releaseSubmission,
  storeGraderFault,
} from '#lib/data/grading';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import type {Grader, Urgency} from '#lib/grader/grader';
import {type CaseCollector, collectCases} from '#lib/submissions/case-collector';
import type {GradingQueue} from '#lib/submissions/queue';
import type {Grade} from '#lib/verdict/grade';

/** How long what the grader is too busy for is held before it goes back into its queue. */
export const busyWaitMs = 200;
const faultMessage = 'Grading failed on our side, several times. It does not count; submit again later.';
const aloneFaultMessage =
  'This code brought our grader down, in the end alone in a process of its own. That is our fault and does not count; it is on record, and we look into it.';

export type GradingParts = {
  readonly data: Data;
  readonly grader: Pick<Grader, 'grade' | 'explain'>;
  readonly exercises: PreparedExercises;
  /** Where verdicts leave what is to be explained. */
  readonly explanations: Pick<GradingQueue, 'enqueue'>;
  readonly log: (message: string, error?: unknown) => void;
  /** While the process stops, whatever fails is put down to that. */
  readonly isStopping: () => boolean;
};

/** Resolves when the submission is graded, by us or by another, or waits again. A rejection leaves the claim to lapse. */
export async function gradeSubmission(grading: GradingParts, claim: Claim): Promise<void> {
  const {data} = grading;
  if (isLostTooOften(claim)) {
    await storeGraderFault(data, claim, faultMessage, new Date());
    return;
  }
  const outcome = await gradeClaim(grading, claim);
  if (outcome.kind === 'graded') {
    await finishSubmission(data, claim, outcome.grade, new Date(), grading.explanations.enqueue);
    return;
  }
  if (isTriedAgain(claim, outcome.kind)) {
    await releaseSubmission(data, claim, outcome.kind);
    return;
  }
  const message = outcome.kind === 'death' ? aloneFaultMessage : faultMessage;
  await storeGraderFault(data, claim, message, new Date());
}

/** What was tried before, of a submission or of a rejudgement. */
type Tries = Pick<Claim, 'attempt' | 'released' | 'faults' | 'deaths'>;

/** Whether it may be what brings whole servers down: their deaths cannot be told from one another. */
export function isLostTooOften({attempt, released}: Tries): boolean {
  return attempt - released > attemptsMax;
}

/** Whether something that came to nothing is tried again; else it is stored as a fault of ours. */
export function isTriedAgain({faults, deaths}: Tries, release: Release): boolean {
  if (release === 'fault') return faults + 1 < faultsMax;
  // It was alone: what the host died of is no longer in doubt.
  return release === 'put-back' || deaths < deathsBeforeAlone;
}

export type GradingResult =
  | {readonly kind: 'graded'; readonly grade: Grade}
  /** `put-back`: no try of the submission's, nothing was wrong with grading it. */
  | {readonly kind: Release; readonly reason: string};

async function gradeClaim(grading: GradingParts, claim: Claim): Promise<GradingResult> {
  return gradeCode(grading, {...claim, name: `submission ${claim.id}`, urgency: 'submit'}, (exercise) =>
    collectCases(grading.data, claim, exercise.cases, grading.log),
  );
}

type CodeToGrade = {
  readonly exerciseVersionId: string;
  readonly language: string;
  readonly source: string;
  readonly seed: number;
  readonly urgency: Urgency;
  /** How often the grader's host died with it in hand. */
  readonly deaths: number;
  /** In the log. */
  readonly name: string;
};

/** What grading comes to, with whatever goes wrong around it put down to whom it belongs. */
export async function gradeCode(
  {grader, exercises, log, isStopping}: GradingParts,
  {exerciseVersionId, language, source, seed, urgency, deaths, name}: CodeToGrade,
  collect?: (exercise: PreparedExercise) => CaseCollector,
): Promise<GradingResult> {
  const isAlone = deaths >= deathsBeforeAlone;
  try {
    const exercise = await exercises.read(exerciseVersionId);
    const collector = collect?.(exercise);
    try {
      const request = {exercise, language: language as LanguageName, source, seed, urgency, isAlone};
      const grade = await grader.grade(request, collector?.add);
      if (grade.verdict !== 'grader-fault') return {kind: 'graded', grade};
      if (isStopping()) return {kind: 'put-back', reason: 'the server stops'};
      log(`${name}: grader fault: ${grade.message ?? 'no reason given'}`);
      return {kind: 'fault', reason: grade.message ?? 'grader fault'};
    } finally {
      await collector?.stop();
    }
  } catch (error) {
    if (isStopping()) return {kind: 'put-back', reason: 'the server stops'};
    if (error instanceof Error && error.name === 'GraderBusy') {
      // The grader is at its bound with runs: let them pass.
      await sleep(busyWaitMs);
      return {kind: 'put-back', reason: 'the grader is busy'};
    }
    if (error instanceof Error && error.name === 'GraderDied') {
      log(`${name}: ${error.message} It was ${isAlone ? 'alone there' : `in hand, time ${deaths + 1}`}.`);
      return {kind: 'death', reason: error.message};
    }
    log(`${name}: grading failed`, error);
    return {kind: 'fault', reason: error instanceof Error ? error.message : String(error)};
  }
}
