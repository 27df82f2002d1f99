/** The help of an exercise, its hints and its editorial: what a person has opened is counted in their progress. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {readExercise} from '#lib/catalogue/catalogue';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {Data} from '#lib/data/client';
import {findPreferences} from '#lib/data/preferences';
import {findProgressOf, recordEditorial, recordHints} from '#lib/data/progress';
import {findReview} from '#lib/data/reviews';
import type {HelpView} from '#lib/help/help-view';
import {memoryOf} from '#lib/practice/standing';

export type Helping = {readonly data: Data; readonly exercises: PreparedExercises};

export const nothingOpened: HelpView = {hintsUsed: 0, hasSeenEditorial: false, isSolved: false};

export async function readHelp(
  {data}: Pick<Helping, 'data'>,
  viewer: Viewer,
  slug: string,
): Promise<HelpView> {
  const owner = ownedBy(viewer, 'help.read');
  if (!owner.ok) return nothingOpened;
  const [progress, review, {reviewsPausedAt}] = await Promise.all([
    findProgressOf(data, owner.value, slug),
    findReview(data, owner.value, slug),
    findPreferences(data, owner.value),
  ]);
  if (progress === undefined) return nothingOpened;
  const memory = reviewsPausedAt === null ? memoryOf(progress, review) : undefined;
  return {
    hintsUsed: progress.hintsUsed,
    hasSeenEditorial: progress.editorialSeenAt !== undefined,
    isSolved: progress.state === 'solved',
    ...(memory === undefined ? {} : {reviewAt: memory.dueAt.toISOString()}),
  };
}

/** `hints`: how many are open now; hints open in their order, and none closes again. `editorial`: it was opened. */
export type Opened = {readonly slug: string; readonly hints?: number; readonly editorial?: true};

export async function recordHelp(
  parts: Helping,
  viewer: Viewer,
  {slug, hints, editorial}: Opened,
): Promise<Result<HelpView>> {
  const owner = ownedBy(viewer, 'help.record');
  if (!owner.ok) return owner;
  const exercise = await readExercise(parts, slug);
  if (!exercise.ok) return exercise;
  const hintsMax = exercise.value.hintsHtml.length;
  if (hints !== undefined && hints > hintsMax) {
    const message = hintsMax === 0 ? 'This exercise has no hints.' : `There are ${hintsMax} hints, no more.`;
    return err({kind: 'invalid', field: 'hints', message});
  }
  if (hints !== undefined) await recordHints(parts.data, owner.value, slug, hints);
  if (editorial) await recordEditorial(parts.data, owner.value, slug, new Date());
  return ok(await readHelp(parts, viewer, slug));
}
