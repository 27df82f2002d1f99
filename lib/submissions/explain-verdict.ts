/**
 * Seeks what shows one verdict of the queue, after the verdict was stored. The states and why nothing is written for a
 * verdict that has been replaced are in lib/data/explaining.ts.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {explanationAttemptsMax} from '#lib/base/limits';
import {
  claimExplanation,
  type ExplanationClaim,
  finishExplanation,
  giveUpExplanation,
  releaseExplanation,
} from '#lib/data/explaining';
import type {LanguageName} from '#lib/exercises/exercise';
import {busyWaitMs, type GradingParts} from '#lib/submissions/grade';
import type {Explanation} from '#lib/verdict/grade';

/** Rejects when it must be handed out again; resolves when it is over, by us or by another. */
export async function explainVerdict(grading: GradingParts, explanationId: string): Promise<void> {
  const {data, log, isStopping} = grading;
  const claim = await claimExplanation(data, explanationId, new Date());
  if (claim === undefined) return;
  // It may be what brings the process down.
  if (claim.attempt > explanationAttemptsMax) {
    await giveUpExplanation(data, claim);
    return;
  }
  let explanation: Explanation;
  try {
    explanation = await seek(grading, claim);
  } catch (error) {
    const isBusy = error instanceof Error && error.name === 'GraderBusy';
    if (isBusy) await sleep(busyWaitMs);
    else if (!isStopping()) log(`submission ${claim.id}: seeking an explanation failed`, error);
    await releaseExplanation(data, claim);
    throw error;
  }
  await finishExplanation(data, claim, explanation);
}

async function seek({grader, exercises}: GradingParts, claim: ExplanationClaim): Promise<Explanation> {
  const {exerciseVersionId, language, source, seed, toExplain, attempt, isRejudged} = claim;
  return grader.explain({
    exercise: await exercises.read(exerciseVersionId),
    language: language as LanguageName,
    source,
    seed,
    toExplain,
    urgency: isRejudged ? 'rejudge' : 'explain',
    // Somebody who sought it died of it, perhaps.
    isAlone: attempt > 1,
  });
}
