/** When solved exercises are asked for again, and what came of each review. The numbers are FSRS's (lib/recall). */
import type {Owned} from '#lib/access/scope';
import type {Data} from '#lib/data/client';
import {storePreferences} from '#lib/data/preferences';

export type StoredReview = {
  readonly exerciseSlug: string;
  readonly dueAt: Date;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastReviewedAt: Date;
  readonly openedAt: Date | null;
  readonly hintsUsed: number;
};

export type StoredReviewLog = {
  readonly exerciseSlug: string;
  readonly reviewedAt: Date;
  readonly elapsedDays: number;
  readonly predicted: number;
  readonly recalled: boolean;
  readonly proposed: number;
  readonly grade: number;
  readonly attempts: number;
  readonly hintsUsed: number;
  readonly seconds: number | null;
};

export async function findReviews(data: Data, owner: Owned): Promise<StoredReview[]> {
  return data.review.findMany({where: {userId: owner.userId}, omit: {userId: true}});
}

export async function findReview(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
): Promise<StoredReview | undefined> {
  const key = {userId_exerciseSlug: {userId: owner.userId, exerciseSlug}};
  return (await data.review.findUnique({where: key, omit: {userId: true}})) ?? undefined;
}

/** Writes the rows whole, and with them a change of the pause. */
export async function storeReviews(
  data: Data,
  owner: Owned,
  reviews: readonly StoredReview[],
  pause: {readonly reviewsPausedAt?: Date | null} = {},
): Promise<void> {
  const {userId} = owner;
  await data.$transaction(async (tx) => {
    for (const review of reviews) {
      await tx.review.upsert({
        where: {userId_exerciseSlug: {userId, exerciseSlug: review.exerciseSlug}},
        create: {userId, ...review},
        update: review,
      });
    }
    if (pause.reviewsPausedAt !== undefined) await storePreferences(tx, owner, pause);
  });
}

/**
 * Ends the review that was opened at `openedAt`, with its grade. False when it has ended already, such as by a second press of the same
 * button: then nothing is written.
 */
export async function finishReview(
  data: Data,
  owner: Owned,
  openedAt: Date,
  review: StoredReview,
  log: StoredReviewLog,
): Promise<boolean> {
  const {userId} = owner;
  const {exerciseSlug} = review;
  return data.$transaction(async (tx) => {
    const {count} = await tx.review.updateMany({where: {userId, exerciseSlug, openedAt}, data: review});
    if (count === 0) return false;
    await tx.reviewLog.create({data: {userId, ...log}});
    return true;
  });
}

/** The newest first. */
export async function findReviewLogs(data: Data, owner: Owned, itemsMax: number): Promise<StoredReviewLog[]> {
  return data.reviewLog.findMany({
    where: {userId: owner.userId},
    omit: {id: true, userId: true},
    orderBy: {reviewedAt: 'desc'},
    take: itemsMax,
  });
}

/** Verdicts of practice on the exercise since then, the oldest first; a grader fault is none. */
export async function findTriesSince(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
  since: Date,
): Promise<Array<{verdict: string | null; createdAt: Date}>> {
  return data.submission.findMany({
    where: {
      ...{userId: owner.userId, exerciseSlug, context: 'practice', state: 'done'},
      ...{verdict: {not: 'grader-fault'}, createdAt: {gte: since}},
    },
    select: {verdict: true, createdAt: true},
    orderBy: [{createdAt: 'asc'}, {id: 'asc'}],
  });
}

/** What was predicted of every review of everyone, and what came of it, in their order; nothing of who they are. */
export async function findAllPredictions(data: Data): Promise<Array<{predicted: number; recalled: boolean}>> {
  return data.reviewLog.findMany({
    select: {predicted: true, recalled: true},
    orderBy: {reviewedAt: 'asc'},
  });
}
