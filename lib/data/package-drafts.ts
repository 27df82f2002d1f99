/** Drafts of exercises, found by whoever may write them. Their files are in package-files.ts. */
import type {Acting, Authored, Owned} from '#lib/access/scope';
import {packageDraftsPerAccountMax, packageSharesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isDuplicate, isId, type Transaction} from '#lib/data/client';
import {holdAccount} from '#lib/data/users';
import type {PackageFiles} from '#lib/exercises/package-files';

/** Told the id of a draft whenever it, its files or its proof changed. */
export const draftChannel = 'package_draft';

export type StoredPackageDraft = {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly slug: string;
  readonly revision: number;
  readonly updatedAt: Date;
};

const draftFields = {
  id: true,
  ownerId: true,
  owner: {select: {name: true}},
  slug: true,
  revision: true,
  updatedAt: true,
} as const;

type DraftRow = Omit<StoredPackageDraft, 'ownerName'> & {readonly owner: {readonly name: string}};

function draftOf({owner, ...row}: DraftRow): StoredPackageDraft {
  return {...row, ownerName: owner.name};
}

/** The rows of a scope, as a condition of a query. */
export function within({userId, shared, others}: Authored) {
  if (others) return {};
  return {OR: [{ownerId: userId}, ...(shared ? [{shares: {some: {userId}}}] : [])]};
}

/** Those that are the account's own or shared with it, the latest changed first; never all that there are. */
export async function listPackageDrafts(data: Data, {userId}: Authored): Promise<StoredPackageDraft[]> {
  const rows = await data.packageDraft.findMany({
    where: {OR: [{ownerId: userId}, {shares: {some: {userId}}}]},
    select: draftFields,
    orderBy: {updatedAt: 'desc'},
  });
  return rows.map(draftOf);
}

export async function findPackageDraft(
  data: Data | Transaction,
  scope: Authored,
  id: string,
): Promise<StoredPackageDraft | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.packageDraft.findFirst({where: {id, ...within(scope)}, select: draftFields});
  return row === null ? undefined : draftOf(row);
}

/** The draft that an account has of an exercise, where the scope reaches it. */
export async function findDraftOf(
  data: Data,
  scope: Authored,
  {ownerId, slug}: {readonly ownerId: string; readonly slug: string},
): Promise<StoredPackageDraft | undefined> {
  const row = await data.packageDraft.findFirst({
    where: {ownerId, slug, ...within(scope)},
    select: draftFields,
  });
  return row === null ? undefined : draftOf(row);
}

/** Until the transaction ends, nobody else changes the draft; false when it is gone. */
export async function holdDraft(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "PackageDraft" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Of a draft that a job names, whoever wrote it. */
export async function findDraftRevision(data: Data | Transaction, id: string): Promise<number | undefined> {
  return (await data.packageDraft.findUnique({where: {id}, select: {revision: true}}))?.revision;
}

export async function createPackageDraft(
  data: Data,
  owner: Owned,
  {slug, files}: {readonly slug: string; readonly files: PackageFiles},
  now: Date,
): Promise<Result<string, 'slug-taken' | 'too-many'>> {
  const {userId: ownerId} = owner;
  try {
    return await data.$transaction(async (tx) => {
      await holdAccount(tx, owner);
      if ((await tx.packageDraft.count({where: {ownerId}})) >= packageDraftsPerAccountMax) {
        return err('too-many');
      }
      const {id} = await tx.packageDraft.create({
        data: {ownerId, slug, revision: 1, updatedAt: now},
        select: {id: true},
      });
      await tx.packageFile.createMany({
        data: [...files].map(([path, text]) => ({draftId: id, path, text, revision: 1, updatedAt: now})),
      });
      return ok(id);
    });
  } catch (error) {
    if (isDuplicate(error)) return err('slug-taken');
    throw error;
  }
}

/** False when there is none in the scope. What was published of it stays. */
export async function deletePackageDraft(data: Data, scope: Authored, id: string): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const draft = await findPackageDraft(tx, scope, id);
    if (draft === undefined) return false;
    const {count} = await tx.packageDraft.deleteMany({where: {id}});
    if (count === 0) return false;
    const {ownerId: accountId, slug: exerciseSlug} = draft;
    await addAuditLine(tx, scope, {act: 'draft.deleted', accountId, exerciseSlug});
    return true;
  });
}

export type Sharing = {readonly id: string; readonly name: string; readonly email: string};

export async function findPackageShares(data: Data, draftId: string): Promise<Sharing[]> {
  const rows = await data.packageShare.findMany({
    where: {draftId},
    select: {user: {select: {id: true, name: true, email: true}}},
    orderBy: {user: {name: 'asc'}},
  });
  return rows.map(({user}) => user);
}

/** Who has an address, with what a right is decided by. */
export async function findSharingAccount(data: Data, email: string) {
  return (
    (await data.user.findUnique({
      where: {email},
      select: {id: true, name: true, email: true, role: true},
    })) ?? undefined
  );
}

export async function storePackageShare(
  data: Data,
  acting: Acting,
  {id: draftId, slug: exerciseSlug}: Pick<StoredPackageDraft, 'id' | 'slug'>,
  userId: string,
): Promise<Result<void, 'too-many'>> {
  const place = {draftId, userId};
  return data.$transaction(async (tx) => {
    if ((await tx.packageShare.count({where: {draftId}})) >= packageSharesMax) return err('too-many');
    await tx.packageShare.upsert({where: {draftId_userId: place}, create: place, update: {}});
    await addAuditLine(tx, acting, {act: 'draft.shared', accountId: userId, exerciseSlug});
    return ok(undefined);
  });
}

export async function deletePackageShare(
  data: Data,
  acting: Acting,
  {id: draftId, slug: exerciseSlug}: Pick<StoredPackageDraft, 'id' | 'slug'>,
  userId: string,
): Promise<void> {
  if (!isId(userId)) return;
  await data.$transaction(async (tx) => {
    const {count} = await tx.packageShare.deleteMany({where: {draftId, userId}});
    if (count > 0) await addAuditLine(tx, acting, {act: 'draft.unshared', accountId: userId, exerciseSlug});
  });
}
