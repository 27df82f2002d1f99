/**
 * Rejudging with a preview: submissions of an exercise are graded against its current version in the background, what would
 * change is shown, and then it is applied or cancelled. For whoever owns the exercise, and administrators.
 */
import {type Acting, actingBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {rejudgeAffectedMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {findOwner} from '#lib/data/exercises';
import {
  advanceOrder,
  beginApplying,
  cancelOrder,
  countOrder,
  createOrder,
  findNewestOrder,
  findOrder,
  listAffected,
  type RejudgeChoice,
  type StoredOrder,
  tallyOrder,
} from '#lib/data/rejudge-orders';
import type {GradingQueue} from '#lib/submissions/queue';
import type {RejudgeView} from '#lib/submissions/rejudge-view';
import type {Verdict} from '#lib/verdict/verdict';

export type Rejudging = {
  readonly data: Data;
  readonly rejudges: Pick<GradingQueue, 'enqueue' | 'remove'>;
};

const noSuchOrder = {kind: 'not-found', message: 'There is no such rejudging.'} as const;

/** Whether the viewer may rejudge this exercise; one that they may not is as one that is not there. */
async function checkExercise(data: Data, viewer: Viewer, slug: string): Promise<Result<Acting>> {
  const relation = (await findOwner(data, slug)) === viewer.id ? 'own' : 'other';
  return actingBy(viewer, 'exercise.rejudge', relation);
}

export type RejudgeWish = {
  readonly since?: Date;
  readonly which: RejudgeChoice;
  readonly verdicts: readonly Verdict[];
};

/** Begins a preview; nothing is replaced. */
export async function previewRejudge(
  parts: Rejudging,
  viewer: Viewer,
  slug: string,
  {since = new Date(0), which, verdicts}: RejudgeWish,
): Promise<Result<RejudgeView>> {
  const right = await checkExercise(parts.data, viewer, slug);
  if (!right.ok) return right;
  const version = await findCurrentVersion(parts.data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  const {id: exerciseVersionId, graderVersion} = version;
  const scope = {exerciseSlug: slug, exerciseVersionId, graderVersion, since, which, verdicts};
  const id = await createOrder(parts, right.value, scope);
  if (id === undefined) {
    const message = 'Another rejudging of this exercise is open. Apply or cancel it first.';
    return err({kind: 'conflict', message});
  }
  await advanceOrder(parts, id, new Date());
  return readOrder(parts.data, id);
}

/** The newest that was not cancelled; undefined where there is none. */
export async function readRejudge(
  {data}: Pick<Rejudging, 'data'>,
  viewer: Viewer,
  slug: string,
): Promise<Result<RejudgeView | undefined>> {
  const right = await checkExercise(data, viewer, slug);
  if (!right.ok) return right;
  if ((await findCurrentVersion(data, slug)) === undefined) return err(noSuchExercise(slug));
  const order = await findNewestOrder(data, slug);
  return ok(order && (await viewOf(data, order)));
}

/** Puts the new verdicts in place of the old ones, in the background. */
export async function applyRejudge(
  parts: Rejudging,
  viewer: Viewer,
  id: string,
): Promise<Result<RejudgeView>> {
  const {data} = parts;
  const order = await findOrder(data, id);
  if (order === undefined) return err(noSuchOrder);
  const right = await checkExercise(data, viewer, order.exerciseSlug);
  if (!right.ok) return err(noSuchOrder);
  const current = await findCurrentVersion(data, order.exerciseSlug);
  if (!(await beginApplying(data, right.value, id, current?.id ?? order.exerciseVersionId))) {
    const message = 'This preview is not finished, was applied already, or is of an earlier version.';
    return err({kind: 'conflict', message});
  }
  await advanceOrder(parts, id, new Date());
  return readOrder(data, id);
}

export async function cancelRejudge(
  {data}: Pick<Rejudging, 'data'>,
  viewer: Viewer,
  id: string,
): Promise<Result<RejudgeView>> {
  const order = await findOrder(data, id);
  if (order === undefined) return err(noSuchOrder);
  const right = await checkExercise(data, viewer, order.exerciseSlug);
  if (!right.ok) return err(noSuchOrder);
  if (!(await cancelOrder(data, right.value, id))) {
    return err({kind: 'conflict', message: 'It is being applied, or was; it can be cancelled no more.'});
  }
  return readOrder(data, id);
}

async function readOrder(data: Data, id: string): Promise<Result<RejudgeView>> {
  const order = await findOrder(data, id);
  return order === undefined ? err(noSuchOrder) : ok(await viewOf(data, order));
}

async function viewOf(data: Data, order: StoredOrder): Promise<RejudgeView> {
  const {id, state, version, total, createdAt, since, which, verdicts} = order;
  const [{done, faults}, changes, affected] = await Promise.all([
    countOrder(data, id),
    tallyOrder(data, id),
    listAffected(data, id, rejudgeAffectedMax),
  ]);
  const elapsedS = (Date.now() - createdAt.getTime()) / 1000;
  const isGrading = state === 'previewing' && done > 0;
  return {
    ...{id, state, version, total, done, faults, changes, affected, which, verdicts},
    createdAt: createdAt.toISOString(),
    since: since.getTime() === 0 ? null : since.toISOString(),
    secondsLeft: isGrading ? Math.ceil((elapsedS / done) * (total - done)) : null,
  };
}
