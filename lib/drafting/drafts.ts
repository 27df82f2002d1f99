/**
 * Drafts of exercises: made from a template, from a published exercise or from an archive, written file by file, shared,
 * and given back as an archive. What is published of one is in publish.ts.
 */
import {authoredBy, type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {shortened} from '#lib/base/cut-text';
import {packagePathCharactersMax, packageSaveBytesMax, slugCharactersMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data, Transaction} from '#lib/data/client';
import {listExercisesOf} from '#lib/data/exercises';
import {
  createPackageDraft,
  deletePackageDraft,
  findPackageDraft,
  listPackageDrafts,
  type StoredPackageDraft,
} from '#lib/data/package-drafts';
import {
  type EarlierText,
  type FileProblem,
  type FileSave,
  findPackageFiles,
  findPackageText,
  listPackageTexts,
  type StoredPackageFile,
  storePackageFile,
} from '#lib/data/package-files';
import {askProof, type EnqueueProof} from '#lib/data/package-proofs';
import type {DraftFileView, DraftListItem, DraftView, OwnExercise} from '#lib/drafting/draft-view';
import {asWhole} from '#lib/exercises/as-patches';
import type {PackageFiles} from '#lib/exercises/package-files';

export type Drafting = {
  readonly data: Data;
  readonly verifies: {readonly enqueue: EnqueueProof};
};

export const noSuchDraft: Refusal = {kind: 'not-found', message: 'There is no such draft.'};

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pathPattern = /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/;

export async function listDrafts({data}: Drafting, viewer: Viewer): Promise<Result<DraftListItem[]>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  return ok((await listPackageDrafts(data, scope.value)).map((draft) => itemOf(draft, viewer)));
}

/** What the viewer published, in the version that is shown. */
export async function listOwnExercises({data}: Drafting, viewer: Viewer): Promise<Result<OwnExercise[]>> {
  const owner = ownedBy(viewer, 'package.write');
  return owner.ok ? ok(await listExercisesOf(data, owner.value)) : owner;
}

export async function readDraft({data}: Drafting, viewer: Viewer, id: string): Promise<Result<DraftView>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const draft = await findPackageDraft(data, scope.value, id);
  if (draft === undefined) return err(noSuchDraft);
  return ok({...itemOf(draft, viewer), files: (await findPackageFiles(data, id)).map(fileOf)});
}

export async function createDraft(
  {data, verifies}: Drafting,
  viewer: Viewer,
  {slug, files}: {readonly slug: string; readonly files: PackageFiles},
): Promise<Result<{readonly id: string}>> {
  const owner = ownedBy(viewer, 'package.write');
  return owner.ok ? createDraftOf({data, verifies}, owner.value, {slug, files}) : owner;
}

/** The same for an account that a command names. */
export async function createDraftOf(
  {data, verifies}: Drafting,
  owner: Owned,
  {slug, files}: {readonly slug: string; readonly files: PackageFiles},
): Promise<Result<{readonly id: string}>> {
  if (!slugPattern.test(slug) || slug.length > slugCharactersMax) {
    const sentence = `Use small letters, digits and hyphens, such as two-sum, up to ${slugCharactersMax}.`;
    return err({kind: 'invalid', field: 'slug', message: sentence});
  }
  const odd = [...files.keys()].find((path) => !isPath(path));
  if (odd !== undefined) {
    return err({kind: 'invalid', message: `"${shortened(odd, 80)}" cannot be a file of a package.`});
  }
  // Wrong solutions are written as whole files here, and are patches again in archives and in what is published.
  const made = await createPackageDraft(data, owner, {slug, files: asWhole(files)}, new Date());
  if (made.ok) {
    await data.$transaction((tx) => askProof(tx, made.value, new Date(), verifies.enqueue));
    return ok({id: made.value});
  }
  if (made.error === 'slug-taken') {
    return err({kind: 'conflict', message: `You have a draft of "${slug}" already.`});
  }
  return err({kind: 'conflict', message: 'You have too many drafts. Delete one that you need no longer.'});
}

/** A refusal, and with a conflict the file that is stored and was left as it is: null where it was deleted. */
export type FileRefusal = Refusal & {readonly file?: DraftFileView | null};

export async function saveFile(
  {data, verifies}: Drafting,
  viewer: Viewer,
  id: string,
  save: FileSave,
): Promise<Result<{readonly revision: number; readonly savedAt: string}, FileRefusal>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const problem = checkSave(save);
  if (problem !== undefined) return err(problem);
  const now = new Date();
  const prove = (tx: Transaction) => askProof(tx, id, now, verifies.enqueue);
  const saved = await storePackageFile(data, scope.value, id, save, now, prove);
  if (!saved.ok) return err(refusalOf(saved.error));
  return ok({revision: saved.value.revision, savedAt: saved.value.savedAt.toISOString()});
}

function isPath(path: string): boolean {
  return pathPattern.test(path) && path.length <= packagePathCharactersMax;
}

function checkSave({path, text}: FileSave): Refusal | undefined {
  if (!isPath(path)) {
    const message = 'Name files with letters, digits, dots and hyphens, in folders, such as cases.ts.';
    return {kind: 'invalid', field: 'path', message};
  }
  if (text === undefined) return undefined;
  if (!text.isWellFormed()) {
    return {kind: 'invalid', field: 'text', message: 'The text holds half a character. Remove it.'};
  }
  const bytes = Buffer.byteLength(text);
  if (bytes <= packageSaveBytesMax) return undefined;
  const kb = (count: number) => Math.ceil(count / 1024);
  return {
    kind: 'too-large',
    message: `The file is ${kb(bytes)} KB long; at most ${kb(packageSaveBytesMax)} KB are saved here.`,
  };
}

function refusalOf(problem: FileProblem): FileRefusal {
  switch (problem.kind) {
    case 'no-draft':
      return noSuchDraft;
    case 'too-many-files':
      return {kind: 'conflict', message: 'The package holds as many files as it may. Delete one first.'};
    case 'too-large':
      return {kind: 'too-large', message: 'The package would become larger than it may be.'};
    case 'conflict': {
      const file = problem.stored === undefined ? null : fileOf(problem.stored);
      const message = 'Somebody changed this file meanwhile; nothing was overwritten.';
      return {kind: 'conflict', message, file};
    }
  }
}

export async function deleteDraft({data}: Drafting, viewer: Viewer, id: string): Promise<Result<void>> {
  const scope = authoredBy(viewer, 'package.own');
  if (!scope.ok) return scope;
  return (await deletePackageDraft(data, scope.value, id)) ? ok(undefined) : err(noSuchDraft);
}

/** Earlier texts of all files, without the texts, or one of them with its text. */
export async function readHistory(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
): Promise<Result<readonly EarlierText[]>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  return ok(await listPackageTexts(data, id));
}

export async function readEarlierText(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
  {path, revision}: {readonly path: string; readonly revision: number},
): Promise<Result<{readonly text: string}>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  const text = await findPackageText(data, id, path, revision);
  return text === undefined ? err({kind: 'not-found', message: 'There is no such text.'}) : ok({text});
}

function itemOf({id, ownerId, ownerName, slug, revision, updatedAt}: StoredPackageDraft, viewer: Viewer) {
  const owner = ownerId === viewer.id ? {} : {ownerName};
  return {id, slug, revision, updatedAt: updatedAt.toISOString(), ...owner};
}

function fileOf({path, text, revision}: StoredPackageFile): DraftFileView {
  return {path, text, revision};
}
