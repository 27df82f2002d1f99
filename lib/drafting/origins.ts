/** Where drafts come from and go to: a template, a published exercise, an archive. */
import {isAllowed} from '#lib/access/rights';
import {authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import {findOwner, findSource} from '#lib/data/exercises';
import {findPackageDraft} from '#lib/data/package-drafts';
import {findPackageFiles} from '#lib/data/package-files';
import {findSnapshot} from '#lib/data/package-snapshots';
import {createDraft, type Drafting, noSuchDraft} from '#lib/drafting/drafts';
import {asPackage} from '#lib/drafting/kattis/import-kattis';
import {asNew, kindNamed, type Templates, templateOf} from '#lib/drafting/templates';
import {asPatches} from '#lib/exercises/as-patches';
import {readManifest} from '#lib/exercises/manifest';
import type {PackageFiles} from '#lib/exercises/package-files';
import {readPackageZip, writePackageZip} from '#lib/exercises/package-zip';
import {writeReason} from '#lib/exercises/reason';

type Parts = Drafting & Templates;
type Made = Promise<Result<{readonly id: string}>>;

export async function draftFromTemplate(
  parts: Parts,
  viewer: Viewer,
  {slug, kind}: {readonly slug: string; readonly kind: string},
): Made {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const known = kindNamed(kind);
  const files = known && (await templateOf(parts, known, titleOf(slug)));
  if (files === undefined) {
    return err({kind: 'invalid', field: 'kind', message: 'There is no template of this kind.'});
  }
  return createDraft(parts, viewer, {slug, files});
}

/** Under its own name it is the next version of the exercise, under another one a copy of it. */
export async function draftFromExercise(
  parts: Parts,
  viewer: Viewer,
  {slug, from}: {readonly slug: string; readonly from: string},
): Made {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const files = await readPublished(parts, viewer, from);
  if (files === undefined) return err(noSuchExercise(from));
  if (slug !== from) return createDraft(parts, viewer, {slug, files: asNew(files, titleOf(slug))});
  if ((await findSource(parts.data, from)) !== 'database') {
    const message = 'This exercise comes with the system. Copy it under another name.';
    return err({kind: 'conflict', message});
  }
  const manifest = readManifest(files.get('exercise.json') ?? '');
  const version = manifest.ok ? manifest.value.version + 1 : 1;
  return createDraft(parts, viewer, {slug, files: asNew(files, undefined, version)});
}

/** What comes with the system is for every author; what others published, for whoever may write their drafts. */
async function readPublished(
  {data, folder}: Parts,
  viewer: Viewer,
  slug: string,
): Promise<PackageFiles | undefined> {
  const source = await findSource(data, slug);
  if (source === undefined) return undefined;
  if (source === folder.name) {
    const files = await folder.read(slug);
    return files.ok ? files.value : undefined;
  }
  const isOwn = (await findOwner(data, slug)) === viewer.id;
  if (!isAllowed(viewer, 'package.write', isOwn ? 'own' : 'other')) return undefined;
  return (await findSnapshot(data, slug))?.files;
}

/** `notes`: what of a package of another format did not map, a sentence each. */
export type ImportedDraft = {readonly id: string; readonly notes: readonly string[]};

/** `slug` where the archive does not say in which folder its files lie, or another name is wanted. */
export async function importDraft(
  parts: Parts,
  viewer: Viewer,
  {bytes, slug}: {readonly bytes: Buffer; readonly slug?: string},
): Promise<Result<ImportedDraft>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const unpacked = await readPackageZip(bytes);
  if (!unpacked.ok) {
    const sentences = unpacked.error.map((reason) => writeReason('The archive', reason));
    return err({kind: 'invalid', message: sentences.join(' ')});
  }
  const {folder, files, skipped} = unpacked.value;
  if (files.size === 0) return err({kind: 'invalid', message: 'The archive holds no files.'});
  const name = slug ?? folder ?? '';
  const mapped = asPackage(files, {slug: name, skipped});
  if (!mapped.ok) return err({kind: 'invalid', message: mapped.error});
  const made = await createDraft(parts, viewer, {slug: name, files: mapped.value.files});
  return made.ok ? ok({...made.value, notes: mapped.value.notes}) : made;
}

export type ExportedDraft = {readonly name: string; readonly bytes: Buffer};

export async function exportDraft(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
): Promise<Result<ExportedDraft>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  const draft = await findPackageDraft(data, scope.value, id);
  if (draft === undefined) return err(noSuchDraft);
  const files = await findPackageFiles(data, id);
  const texts = asPatches(new Map(files.map(({path, text}) => [path, text])));
  return ok({name: `${draft.slug}.zip`, bytes: await writePackageZip(draft.slug, texts)});
}

/** `two-sum` → `Two sum`. */
function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
