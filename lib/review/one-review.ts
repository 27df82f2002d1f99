/** One review from its beginning, with an empty editor, to its grade. */
import {practice} from '#lib/access/context';
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {readExercise} from '#lib/catalogue/catalogue';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {findDrafts, storeDraft} from '#lib/data/drafts';
import {finishReview, type StoredReview, storeReviews} from '#lib/data/reviews';
import type {ExerciseView} from '#lib/exercises/view';
import {proposeReview} from '#lib/recall/proposal';
import {elapsedDays, type Grade, nextSchedule, recallAt} from '#lib/recall/schedule';
import {courseOf} from '#lib/review/course';
import {findReviewable, isOpen, type Reviewable, type ReviewParts} from '#lib/review/reviews';

const notSolved: Refusal = {
  kind: 'not-found',
  message: 'Only what you have solved can be reviewed.',
};
const notBegun: Refusal = {
  kind: 'conflict',
  message: 'This review has not begun, or has its grade already. Load the page again.',
};

type Beginning = ReviewParts & {readonly exercises: PreparedExercises};

/**
 * Begins the review of an exercise: its drafts start again from the starter, and what was in them goes into their
 * history. One that has begun already goes on, with the code that is there.
 */
export async function beginReview(parts: Beginning, viewer: Viewer, slug: string): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const {data} = parts;
  const now = new Date();
  const one = await findOne(parts, owner.value, slug, now);
  if (one === undefined) return err(notSolved);
  if (isOpen(one.standing.review)) return ok(undefined);
  const exercise = await readExercise(parts, slug);
  if (!exercise.ok) return exercise;
  await emptyDrafts(parts, owner.value, exercise.value, now);
  await storeReviews(data, owner.value, [{...rowOf(one), openedAt: now, hintsUsed: 0}]);
  return ok(undefined);
}

/** Ends a review with the grade that was chosen. Answers when the exercise comes back. */
export async function gradeReview(
  parts: ReviewParts,
  viewer: Viewer,
  {slug, grade}: {readonly slug: string; readonly grade: Grade},
): Promise<Result<{dueAt: string}>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const {data} = parts;
  const now = new Date();
  const one = await findOne(parts, owner.value, slug, now);
  if (one === undefined) return err(notSolved);
  const {review} = one.standing;
  if (!isOpen(review)) return err(notBegun);
  const course = await courseOf(data, owner.value, review, one.usualSeconds);
  const next = nextSchedule(one.memory, now, grade);
  const log = {
    ...{exerciseSlug: slug, reviewedAt: now, grade, proposed: proposeReview(course), recalled: grade > 1},
    elapsedDays: elapsedDays(one.memory, review.openedAt),
    predicted: recallAt(one.memory, review.openedAt),
    ...{attempts: course.attempts, hintsUsed: course.hintsUsed, seconds: course.seconds ?? null},
  };
  const row = {...next, exerciseSlug: slug, openedAt: null, hintsUsed: 0};
  const finished = await finishReview(data, owner.value, review.openedAt, row, log);
  return finished ? ok({dueAt: next.dueAt.toISOString()}) : err(notBegun);
}

/** Puts a review that has begun back where it was: nothing of it counts. */
export async function putBackReview(parts: ReviewParts, viewer: Viewer, slug: string): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'review.write');
  if (!owner.ok) return owner;
  const one = await findOne(parts, owner.value, slug, new Date());
  if (one === undefined) return err(notSolved);
  if (!isOpen(one.standing.review)) return err(notBegun);
  await storeReviews(parts.data, owner.value, [{...rowOf(one), openedAt: null, hintsUsed: 0}]);
  return ok(undefined);
}

async function findOne({data}: ReviewParts, owner: Owned, slug: string, now: Date) {
  const {reviewable} = await findReviewable(data, owner, now);
  return reviewable.find(({exerciseSlug}) => exerciseSlug === slug);
}

/** The row of an exercise, also where none was needed until now. */
export function rowOf({exerciseSlug, memory, standing}: Reviewable): StoredReview {
  const {dueAt, stability, difficulty, reps, lapses, state, lastReviewedAt} = memory;
  return {
    ...{exerciseSlug, dueAt, stability, difficulty, reps, lapses, state, lastReviewedAt},
    ...{openedAt: standing.review?.openedAt ?? null, hintsUsed: standing.review?.hintsUsed ?? 0},
  };
}

async function emptyDrafts(
  {data}: ReviewParts,
  owner: Owned,
  {slug, languages}: ExerciseView,
  now: Date,
): Promise<void> {
  const place = {context: practice, exerciseSlug: slug};
  for (const {language, revision} of await findDrafts(data, owner, place)) {
    const source = languages.find(({name}) => name === language)?.starter;
    if (source === undefined) continue;
    // A tab that saves at this moment keeps its code: it is newer than what was read here.
    await storeDraft(data, owner, {...place, language, source, revision, replaces: true}, now);
  }
}
