/** Own lists of exercises, and the star. */
import {z} from 'zod';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {listItemsMax, listsPerAccountMax, listTitleCharactersMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {changeListItem, createList, deleteList, findLists, renameList} from '#lib/data/lists';
import {storeStar} from '#lib/data/progress';
import type {Chain} from '#lib/exercises/chain';
import type {ListView} from '#lib/practice/preferences-view';

type Parts = {readonly data: Data; readonly chains?: readonly Chain[]};

export const listTitleSchema = z
  .string('Give the list a title.')
  .trim()
  .min(1, 'Give the list a title.')
  .max(listTitleCharactersMax, `The title is longer than ${listTitleCharactersMax} characters.`)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'The title holds a character that cannot be shown; remove it.');

const refusals = {
  'no-list': {kind: 'not-found', message: 'There is no such list of yours.'},
  'title-taken': {kind: 'conflict', message: 'You have a list with this title already.'},
} satisfies Record<string, Refusal>;

const tooManyLists: Refusal = {
  kind: 'conflict',
  message: `You have ${listsPerAccountMax} lists, which is as many as there can be. Delete one first.`,
};
const tooManyItems: Refusal = {
  kind: 'conflict',
  message: `The list holds ${listItemsMax} exercises, which is as many as there can be.`,
};

/** By title; a visitor has none. */
export async function readLists({data}: Parts, viewer: Viewer | undefined): Promise<ListView[]> {
  const owner = viewer && ownedBy(viewer, 'list.read');
  return owner?.ok ? findLists(data, owner.value) : [];
}

export async function makeList({data}: Parts, viewer: Viewer, title: string): Promise<Result<{id: string}>> {
  const owner = ownedBy(viewer, 'list.write');
  if (!owner.ok) return owner;
  const made = await createList(data, owner.value, title);
  if (made.ok) return ok({id: made.value});
  return err(made.error === 'too-many' ? tooManyLists : refusals[made.error]);
}

export async function retitleList(
  {data}: Parts,
  viewer: Viewer,
  {id, title}: {readonly id: string; readonly title: string},
): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'list.write');
  if (!owner.ok) return owner;
  const renamed = await renameList(data, owner.value, id, title);
  return renamed.ok ? renamed : err(refusals[renamed.error]);
}

export async function removeList({data}: Parts, viewer: Viewer, id: string): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'list.write');
  if (!owner.ok) return owner;
  return (await deleteList(data, owner.value, id)) ? ok(undefined) : err(refusals['no-list']);
}

export type ListItemChange = {readonly id: string; readonly slug: string; readonly listed: boolean};

export async function listExercise(
  {data, chains}: Parts,
  viewer: Viewer,
  {id, slug, listed}: ListItemChange,
): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'list.write');
  if (!owner.ok) return owner;
  if (listed && !(await isThere({data, chains}, slug))) return err(noExercise);
  const changed = await changeListItem(data, owner.value, {id, exerciseSlug: slug, listed});
  if (changed.ok) return changed;
  return err(changed.error === 'too-many' ? tooManyItems : refusals[changed.error]);
}

export async function starExercise(
  {data, chains}: Parts,
  viewer: Viewer,
  {slug, starred}: {readonly slug: string; readonly starred: boolean},
): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'list.write');
  if (!owner.ok) return owner;
  if (!(await isThere({data, chains}, slug))) return err(noExercise);
  await storeStar(data, owner.value, slug, starred ? new Date() : null);
  return ok(undefined);
}

/** An exercise, or a chained question. */
async function isThere({data, chains = []}: Parts, slug: string): Promise<boolean> {
  return chains.some((chain) => chain.slug === slug) || (await findCurrentVersion(data, slug)) !== undefined;
}

const noExercise: Refusal = {kind: 'not-found', message: 'There is no such exercise.'};
