/** Lists of exercises of a person's own. */
import type {Owned} from '#lib/access/scope';
import {listItemsMax, listsPerAccountMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {type Data, isDuplicate, isId} from '#lib/data/client';
import {holdAccount} from '#lib/data/users';

export type StoredList = {
  readonly id: string;
  readonly title: string;
  /** In the order in which they were added. */
  readonly slugs: readonly string[];
};

/** By title. */
export async function findLists(data: Data, owner: Owned): Promise<StoredList[]> {
  const lists = await data.list.findMany({
    where: {userId: owner.userId},
    select: {id: true, title: true, items: {select: {exerciseSlug: true}, orderBy: {addedAt: 'asc'}}},
    orderBy: {title: 'asc'},
  });
  return lists.map(({id, title, items}) => ({id, title, slugs: items.map((item) => item.exerciseSlug)}));
}

export async function createList(
  data: Data,
  owner: Owned,
  title: string,
): Promise<Result<string, 'title-taken' | 'too-many'>> {
  const {userId} = owner;
  try {
    return await data.$transaction(async (tx) => {
      await holdAccount(tx, owner);
      if ((await tx.list.count({where: {userId}})) >= listsPerAccountMax) return err('too-many');
      return ok((await tx.list.create({data: {userId, title}, select: {id: true}})).id);
    });
  } catch (error) {
    if (isDuplicate(error)) return err('title-taken');
    throw error;
  }
}

export async function renameList(
  data: Data,
  owner: Owned,
  id: string,
  title: string,
): Promise<Result<void, 'title-taken' | 'no-list'>> {
  if (!isId(id)) return err('no-list');
  try {
    const {count} = await data.list.updateMany({where: {id, userId: owner.userId}, data: {title}});
    return count === 1 ? ok(undefined) : err('no-list');
  } catch (error) {
    if (isDuplicate(error)) return err('title-taken');
    throw error;
  }
}

/** False when there is no such list of the owner's. */
export async function deleteList(data: Data, owner: Owned, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await data.list.deleteMany({where: {id, userId: owner.userId}})).count === 1;
}

/** Adding what is there and removing what is not change nothing. */
export async function changeListItem(
  data: Data,
  owner: Owned,
  {id, exerciseSlug, listed}: {id: string; exerciseSlug: string; listed: boolean},
): Promise<Result<void, 'no-list' | 'too-many'>> {
  if (!isId(id)) return err('no-list');
  return data.$transaction(async (tx) => {
    await holdAccount(tx, owner);
    const list = await tx.list.findFirst({
      where: {id, userId: owner.userId},
      select: {_count: {select: {items: {where: {exerciseSlug: {not: exerciseSlug}}}}}},
    });
    if (list === null) return err('no-list');
    if (!listed) {
      await tx.listItem.deleteMany({where: {listId: id, exerciseSlug}});
      return ok(undefined);
    }
    if (list._count.items >= listItemsMax) return err('too-many');
    await tx.listItem.createMany({data: [{listId: id, exerciseSlug}], skipDuplicates: true});
    return ok(undefined);
  });
}
