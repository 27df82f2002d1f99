/** Time off from reviews, and catching up after it: days move, and nothing counts against anyone. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {ok, type Result} from '#lib/base/result';
import {findPreferences, storePreferences} from '#lib/data/preferences';
import {storeReviews} from '#lib/data/reviews';
import {planToday, spreadDays} from '#lib/recall/plan';
import {rowOf} from '#lib/review/one-review';
import {findReviewable, isOpen, type ReviewParts} from '#lib/review/reviews';

const dayMs = 86_400_000;

/** Nothing comes due until it is resumed. Pausing twice changes nothing. */
export async function pauseReviews({data}: ReviewParts, viewer: Viewer): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const {reviewsPausedAt} = await findPreferences(data, owner.value);
  if (reviewsPausedAt !== null) return ok(undefined);
  await storePreferences(data, owner.value, {reviewsPausedAt: new Date()});
  return ok(undefined);
}

/** What was still to come when reviews were paused comes as much later as the pause was long. */
export async function resumeReviews({data}: ReviewParts, viewer: Viewer): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const now = new Date();
  const {reviewable, preferences} = await findReviewable(data, owner.value, now);
  const {reviewsPausedAt} = preferences;
  if (reviewsPausedAt === null) return ok(undefined);
  const pauseMs = Math.max(0, now.getTime() - reviewsPausedAt.getTime());
  const rows = reviewable
    .filter(({dueAt}) => dueAt > reviewsPausedAt)
    .map((one) => ({...rowOf(one), dueAt: new Date(one.dueAt.getTime() + pauseMs)}));
  await storeReviews(data, owner.value, rows, {reviewsPausedAt: null});
  return ok(undefined);
}

/** What is due beyond today's minutes comes on the following days, each of which fits as well. */
export async function spreadReviews({data}: ReviewParts, viewer: Viewer): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const now = new Date();
  const {reviewable, preferences} = await findReviewable(data, owner.value, now);
  const due = reviewable.filter((one) => one.isDue && !isOpen(one.standing.review));
  const {later} = planToday(due, preferences.reviewMinutes);
  const days = spreadDays(later, preferences.reviewMinutes);
  const rows = later.map((one) => ({
    ...rowOf(one),
    dueAt: new Date(now.getTime() + days.get(one.exerciseSlug)! * dayMs),
  }));
  await storeReviews(data, owner.value, rows);
  return ok(undefined);
}
