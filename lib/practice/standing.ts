/** Where a person stands with each exercise: how far they are, and when it is asked for again. */
import type {Owned} from '#lib/access/scope';
import type {Data} from '#lib/data/client';
import {findPreferences, type StoredPreferences} from '#lib/data/preferences';
import {findProgress, type StoredProgress} from '#lib/data/progress';
import {findReviews, type StoredReview} from '#lib/data/reviews';
import {proposeFirst} from '#lib/recall/proposal';
import {firstSchedule, type Memory} from '#lib/recall/schedule';

export type Standing = {
  readonly progress: StoredProgress;
  /** Of what is solved. */
  readonly memory?: Memory;
  /** Where it was ever reviewed, or its day was moved. */
  readonly review?: StoredReview;
};

export type Standings = {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly preferences: StoredPreferences;
};

export async function readStandings(data: Data, owner: Owned): Promise<Standings> {
  const [progress, reviews, preferences] = await Promise.all([
    findProgress(data, owner),
    findReviews(data, owner),
    findPreferences(data, owner),
  ]);
  const reviewOf = new Map(reviews.map((review) => [review.exerciseSlug, review]));
  const standings = new Map<string, Standing>();
  for (const [slug, one] of progress) {
    const review = reviewOf.get(slug);
    standings.set(slug, {progress: one, review, memory: memoryOf(one, review)});
  }
  return {standings, preferences};
}

/** From the first code that was saved, or the first submission, to the first that was accepted. */
export function firstSolutionMs({
  firstSolvedAt,
  startedAt,
  firstTriedAt,
}: StoredProgress): number | undefined {
  const begun = startedAt ?? firstTriedAt;
  if (firstSolvedAt === undefined || begun === undefined) return undefined;
  return Math.max(0, firstSolvedAt.getTime() - begun.getTime());
}

/** Whether the editorial was opened before the first solution. */
export function sawEditorialFirst({editorialSeenAt, firstSolvedAt}: StoredProgress): boolean {
  return editorialSeenAt !== undefined && firstSolvedAt !== undefined && editorialSeenAt <= firstSolvedAt;
}

/** A solution that a rejudgement took back is not asked for; once it is solved again, its schedule goes on. */
export function memoryOf(progress: StoredProgress, review: StoredReview | undefined): Memory | undefined {
  const {firstSolvedAt} = progress;
  if (firstSolvedAt === undefined) return undefined;
  if (review !== undefined) return review;
  const grade = proposeFirst({
    attempts: progress.attemptsToSolve ?? 1,
    hintsUsed: progress.hintsUsed,
    editorialSeenBefore: sawEditorialFirst(progress),
  });
  return firstSchedule(firstSolvedAt, grade);
}

/** While reviews are paused, nothing is due. */
export function isDue(
  {memory}: Standing,
  {reviewsPausedAt}: Pick<StoredPreferences, 'reviewsPausedAt'>,
  now: Date,
): boolean {
  return memory !== undefined && reviewsPausedAt === null && memory.dueAt <= now;
}
