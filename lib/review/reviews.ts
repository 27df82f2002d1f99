/** What is to be reviewed, as a person sees it: today's plan, what has begun, and what comes later. */
import type {Owned} from '#lib/access/scope';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {reviewLogsReadMax, reviewsComingMax} from '#lib/base/limits';
import {ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {listCurrentVersions} from '#lib/data/exercise-versions';
import {findReviewLogs, type StoredReview} from '#lib/data/reviews';
import type {Difficulty} from '#lib/exercises/exercise';
import {isDue, readStandings, type Standing} from '#lib/practice/standing';
import {type Due, planToday} from '#lib/recall/plan';
import {proposeReview} from '#lib/recall/proposal';
import {type Grade, type Memory, nextSchedule, recallAt} from '#lib/recall/schedule';
import {courseOf, minutesOf, usualSecondsOf} from '#lib/review/course';
import type {OpenReview, ReviewItem, ReviewsView} from '#lib/review/review-view';

/** An exercise that was solved and is published, with everything that its review is planned by. */
export type Reviewable = Due & {
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly memory: Memory;
  readonly standing: Standing;
  readonly isDue: boolean;
  readonly usualSeconds: number | undefined;
};

export type ReviewParts = {readonly data: Data};

/** Of the owner, in no order. */
export async function findReviewable(data: Data, owner: Owned, now: Date) {
  const [versions, {standings, preferences}, logs] = await Promise.all([
    listCurrentVersions(data),
    readStandings(data, owner),
    findReviewLogs(data, owner, reviewLogsReadMax),
  ]);
  const reviewable: Reviewable[] = [];
  for (const {slug, title, difficulty} of versions) {
    const standing = standings.get(slug);
    if (standing?.memory === undefined) continue;
    const {memory, progress} = standing;
    const usualSeconds = usualSecondsOf(progress, logs);
    reviewable.push({
      ...{exerciseSlug: slug, title, difficulty, memory, standing, usualSeconds},
      dueAt: memory.dueAt,
      recall: recallAt(memory, now),
      minutes: minutesOf(difficulty, usualSeconds),
      isDue: isDue(standing, preferences, now),
    });
  }
  return {reviewable, preferences};
}

export async function readReviews(
  {data}: ReviewParts,
  viewer: Viewer,
  now = new Date(),
): Promise<Result<ReviewsView>> {
  const owner = ownedBy(viewer, 'review.read');
  if (!owner.ok) return owner;
  const {reviewable, preferences} = await findReviewable(data, owner.value, now);
  const open = reviewable.filter(({standing}) => isOpen(standing.review));
  const waiting = reviewable.filter(({standing}) => !isOpen(standing.review));
  const plan = planToday(
    waiting.filter((one) => one.isDue),
    preferences.reviewMinutes,
  );
  const coming = waiting.filter((one) => !one.isDue).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const {reviewsPausedAt} = preferences;
  return ok({
    minutes: preferences.reviewMinutes,
    ...(reviewsPausedAt === null ? {} : {pausedAt: reviewsPausedAt.toISOString()}),
    open: await Promise.all(open.map((one) => openReviewOf(data, owner.value, one, now))),
    today: plan.today.map(itemOf),
    todayMinutes: plan.minutes,
    later: plan.later.map(itemOf),
    coming: coming.slice(0, reviewsComingMax).map(itemOf),
    solved: reviewable.length,
  });
}

export function isOpen(review: StoredReview | undefined): review is StoredReview & {openedAt: Date} {
  return review !== undefined && review.openedAt !== null;
}

function itemOf({exerciseSlug, title, difficulty, dueAt, recall, minutes}: Reviewable): ReviewItem {
  return {slug: exerciseSlug, title, difficulty, dueAt: dueAt.toISOString(), recall, minutes};
}

async function openReviewOf(
  data: Data,
  owner: Owned,
  {exerciseSlug, title, standing, memory, usualSeconds}: Reviewable,
  now: Date,
): Promise<OpenReview> {
  const review = standing.review;
  if (!isOpen(review)) throw new Error(`the review of ${exerciseSlug} has not begun`);
  const course = await courseOf(data, owner, review, usualSeconds);
  const dueAfter = (grade: Grade) => nextSchedule(memory, now, grade).dueAt.toISOString();
  return {
    ...{slug: exerciseSlug, title, openedAt: review.openedAt.toISOString()},
    ...{attempts: course.attempts, hintsUsed: course.hintsUsed, isSolved: course.seconds !== undefined},
    proposed: proposeReview(course),
    next: {1: dueAfter(1), 2: dueAfter(2), 3: dueAfter(3), 4: dueAfter(4)},
  };
}
