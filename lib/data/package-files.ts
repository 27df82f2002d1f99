/**
 * The files of a draft: saved over the revision that their writer began from, with their last texts. A revision is the
 * draft's, so that it names one text of one file for ever.
 */
import type {Authored} from '#lib/access/scope';
import {packageBytesMax, packageFilesMax, packageHistoryMax, packageHistorySpacingS} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {type Data, isId, notify, type Transaction} from '#lib/data/client';
import {draftChannel, holdDraft, within} from '#lib/data/package-drafts';
import type {PackageFiles} from '#lib/exercises/package-files';

export type StoredPackageFile = {
  readonly path: string;
  readonly text: string;
  readonly revision: number;
  readonly updatedAt: Date;
};

const fileFields = {path: true, text: true, revision: true, updatedAt: true} as const;

export async function findPackageFiles(
  data: Data | Transaction,
  draftId: string,
): Promise<StoredPackageFile[]> {
  const files = await data.packageFile.findMany({where: {draftId}, select: fileFields});
  // As a folder is read: by code unit, whatever the database sorts by.
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The revision of each file, without the texts. */
export async function listFileRevisions(data: Data, draftId: string): Promise<Record<string, number>> {
  const rows = await data.packageFile.findMany({where: {draftId}, select: {path: true, revision: true}});
  return Object.fromEntries(rows.map(({path, revision}) => [path, revision]));
}

export type WholeDraft = {
  readonly slug: string;
  readonly ownerId: string;
  readonly revision: number;
  readonly files: PackageFiles;
};

/** A draft that a job names, whoever wrote it, with the files of that very revision. */
export async function readWholeDraft(data: Data, id: string): Promise<WholeDraft | undefined> {
  return data.$transaction(async (tx) => {
    if (!(await holdDraft(tx, id))) return undefined;
    const draft = await tx.packageDraft.findUniqueOrThrow({
      where: {id},
      select: {slug: true, ownerId: true, revision: true},
    });
    const files = await findPackageFiles(tx, id);
    return {...draft, files: new Map(files.map(({path, text}) => [path, text]))};
  });
}

export type FileProblem =
  | {readonly kind: 'no-draft'}
  /** Somebody saved another text meanwhile, which stays; undefined when they deleted the file. */
  | {readonly kind: 'conflict'; readonly stored: StoredPackageFile | undefined}
  | {readonly kind: 'too-many-files'}
  | {readonly kind: 'too-large'};

export type FileSave = {
  readonly path: string;
  /** Undefined: the file is deleted. */
  readonly text: string | undefined;
  /** The one that the writer began from; 0 for a new file. */
  readonly revision: number;
};

export type FileSaved = {readonly revision: number; readonly savedAt: Date};

/** `alongside` happens in the same transaction, when something changed. */
export async function storePackageFile(
  data: Data,
  scope: Authored,
  draftId: string,
  {path, text, revision}: FileSave,
  now: Date,
  alongside: (tx: Transaction) => Promise<void>,
): Promise<Result<FileSaved, FileProblem>> {
  if (!isId(draftId)) return err({kind: 'no-draft'});
  return data.$transaction(async (tx) => {
    // Holds the draft: saves of its files come one after the other.
    const [draft] = await tx.packageDraft.updateManyAndReturn({
      where: {id: draftId, ...within(scope)},
      data: {updatedAt: now},
      select: {revision: true},
    });
    if (draft === undefined) return err({kind: 'no-draft'});
    const key = {draftId_path: {draftId, path}};
    const stored = await tx.packageFile.findUnique({where: key, select: fileFields});
    // The same text again, such as a save whose answer was lost on the way, conflicts with nothing.
    if (stored?.text === text)
      return ok({revision: stored?.revision ?? 0, savedAt: stored?.updatedAt ?? now});
    if ((stored?.revision ?? 0) !== revision) return err({kind: 'conflict', stored: stored ?? undefined});
    if (text !== undefined) {
      const problem = await checkRoom(tx, draftId, {text, isNew: stored === null, path});
      if (problem !== undefined) return err(problem);
    }
    const next = draft.revision + 1;
    if (text === undefined) await tx.packageFile.delete({where: key});
    else {
      const fields = {text, revision: next, updatedAt: now};
      await tx.packageFile.upsert({where: key, create: {draftId, path, ...fields}, update: fields});
    }
    await tx.packageDraft.update({where: {id: draftId}, data: {revision: next}, select: {id: true}});
    if (stored !== null) await remember(tx, draftId, stored, text, now);
    await alongside(tx);
    await notify(tx, draftChannel, draftId);
    return ok({revision: next, savedAt: now});
  });
}

async function checkRoom(
  tx: Transaction,
  draftId: string,
  {text, isNew, path}: {readonly text: string; readonly isNew: boolean; readonly path: string},
): Promise<FileProblem | undefined> {
  const [others] = await tx.$queryRaw<[{files: number; bytes: number}]>`
    SELECT count(*)::int AS files, coalesce(sum(octet_length(text)), 0)::int AS bytes
    FROM "PackageFile" WHERE "draftId" = ${draftId}::uuid AND path <> ${path}`;
  if (isNew && others.files >= packageFilesMax) return {kind: 'too-many-files'};
  if (others.bytes + Buffer.byteLength(text) > packageBytesMax) return {kind: 'too-large'};
  return undefined;
}

/** Keeps the text that was written over: some time apart, and always before much of it disappears. */
async function remember(
  tx: Transaction,
  draftId: string,
  old: StoredPackageFile,
  text: string | undefined,
  now: Date,
): Promise<void> {
  const where = {draftId, path: old.path};
  const kept = await tx.packageFileText.findMany({
    where,
    select: {revision: true, savedAt: true},
    orderBy: {revision: 'desc'},
  });
  const [newest] = kept;
  const shrinks = (text?.length ?? 0) * 2 < old.text.length;
  const isLongAgo =
    newest === undefined || now.getTime() - newest.savedAt.getTime() >= packageHistorySpacingS * 1000;
  if (!shrinks && !isLongAgo) return;
  await tx.packageFileText.create({
    data: {...where, revision: old.revision, text: old.text, savedAt: old.updatedAt},
  });
  const oldestKept = kept[packageHistoryMax - 2];
  if (oldestKept !== undefined) {
    await tx.packageFileText.deleteMany({where: {...where, revision: {lt: oldestKept.revision}}});
  }
}

export type EarlierText = {
  readonly path: string;
  readonly revision: number;
  readonly savedAt: Date;
  readonly charactersTotal: number;
};

/** Of every file, deleted ones included, without the texts; the newest first. */
export async function listPackageTexts(data: Data, draftId: string): Promise<EarlierText[]> {
  return data.$queryRaw<EarlierText[]>`
    SELECT path, revision, "savedAt", length(text)::int AS "charactersTotal"
    FROM "PackageFileText" WHERE "draftId" = ${draftId}::uuid ORDER BY revision DESC LIMIT 500`;
}

export async function findPackageText(
  data: Data,
  draftId: string,
  path: string,
  revision: number,
): Promise<string | undefined> {
  const key = {draftId_path_revision: {draftId, path, revision}};
  return (await data.packageFileText.findUnique({where: key, select: {text: true}}))?.text;
}
