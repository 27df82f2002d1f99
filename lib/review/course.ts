/** How a review that has begun is going, and what one usually takes. */
import type {Owned} from '#lib/access/scope';
import type {Data} from '#lib/data/client';
import type {StoredProgress} from '#lib/data/progress';
import {findTriesSince, type StoredReview, type StoredReviewLog} from '#lib/data/reviews';
import type {Difficulty} from '#lib/exercises/exercise';
import {firstSolutionMs} from '#lib/practice/standing';
import type {ReviewCourse} from '#lib/recall/proposal';

/** Longer than this, and something else came between. */
const sittingSecondsMax = 3 * 60 * 60;
const minutesMin = 5;
const minutesMax = 60;
const usualMinutes: Record<Difficulty, number> = {easy: 10, medium: 20, hard: 35};

export async function courseOf(
  data: Data,
  owner: Owned,
  {exerciseSlug, openedAt, hintsUsed}: StoredReview & {readonly openedAt: Date},
  usualSeconds: number | undefined,
): Promise<ReviewCourse> {
  const tries = await findTriesSince(data, owner, exerciseSlug, openedAt);
  const accepted = tries.findIndex(({verdict}) => verdict === 'accepted');
  return {
    attempts: accepted === -1 ? tries.length : accepted + 1,
    hintsUsed,
    seconds: accepted === -1 ? undefined : secondsBetween(openedAt, tries[accepted]!.createdAt),
    usualSeconds,
  };
}

/** What the owner took for it: in the reviews before, or else the first time. `logs`: the newest first. */
export function usualSecondsOf(
  progress: StoredProgress,
  logs: readonly StoredReviewLog[],
): number | undefined {
  const took = logs.flatMap(({exerciseSlug, seconds}) =>
    exerciseSlug === progress.exerciseSlug && seconds !== null ? [seconds] : [],
  );
  if (took.length > 0) return [...took].sort((a, b) => a - b)[Math.floor(took.length / 2)];
  const ms = firstSolutionMs(progress);
  if (ms === undefined) return undefined;
  const seconds = Math.round(ms / 1000);
  // Solved at the first attempt, with no draft before: nothing says how long it took.
  return seconds > 0 && seconds <= sittingSecondsMax ? seconds : undefined;
}

export function minutesOf(difficulty: Difficulty, usualSeconds: number | undefined): number {
  const minutes = usualSeconds === undefined ? usualMinutes[difficulty] : Math.round(usualSeconds / 60);
  return Math.min(minutesMax, Math.max(minutesMin, minutes));
}

function secondsBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1000);
}
