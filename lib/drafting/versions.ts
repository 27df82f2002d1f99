/** Versions of an exercise that was written here, and in what two of them differ: file by file, and in what their proofs say. */
import {checkRight} from '#lib/access/rights';
import {authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findOwner, findSource} from '#lib/data/exercises';
import {findDraftOf} from '#lib/data/package-drafts';
import {findPackageFiles} from '#lib/data/package-files';
import {findProof} from '#lib/data/package-proofs';
import {findSnapshot, listSnapshots} from '#lib/data/package-snapshots';
import {type ProofReport, readReport} from '#lib/drafting/proof-view';
import {type VerdictChanges, verdictChanges} from '#lib/drafting/verdict-changes';
import {asWhole} from '#lib/exercises/as-patches';
import type {PackageFiles} from '#lib/exercises/package-files';

/** `draft`, or the number of a published version. */
export type VersionName = string;

export type VersionItem = {readonly name: VersionName; readonly publishedAt?: string};

export type FileChange = {readonly path: string; readonly before?: string; readonly after?: string};

export type VersionDifference = {
  /** Files that differ, in order of path. */
  readonly files: readonly FileChange[];
  /** Undefined where the proof of one was not kept, or has not ended. */
  readonly verdicts: VerdictChanges | undefined;
};

const noSuchVersion: Refusal = {kind: 'not-found', message: 'There is no such version.'};

async function checkExercise(data: Data, viewer: Viewer, slug: string): Promise<Result<string>> {
  const ownerId = await findOwner(data, slug);
  const right = checkRight(viewer, 'exercise.versions', ownerId === viewer.id ? 'own' : 'other');
  if (!right.ok) return right;
  return (await findSource(data, slug)) === undefined ? err(noSuchExercise(slug)) : ok(ownerId ?? viewer.id);
}

/** The draft of the next one first, where there is one; then the newest. Empty for what comes with the system. */
export async function listVersions(
  {data}: {readonly data: Data},
  viewer: Viewer,
  slug: string,
): Promise<Result<VersionItem[]>> {
  const owner = await checkExercise(data, viewer, slug);
  if (!owner.ok) return owner;
  const published = await listSnapshots(data, slug);
  const draft = published.length === 0 ? undefined : await findDraft(data, viewer, owner.value, slug);
  return ok([
    ...(draft === undefined ? [] : [{name: 'draft'}]),
    ...published.map(({version, publishedAt}) => ({
      name: String(version),
      publishedAt: publishedAt.toISOString(),
    })),
  ]);
}

export async function compareVersions(
  {data}: {readonly data: Data},
  viewer: Viewer,
  slug: string,
  names: {readonly before: VersionName; readonly after: VersionName},
): Promise<Result<VersionDifference>> {
  const owner = await checkExercise(data, viewer, slug);
  if (!owner.ok) return owner;
  const [before, after] = await Promise.all(
    [names.before, names.after].map((name) => readVersion(data, viewer, {slug, name, ownerId: owner.value})),
  );
  if (before === undefined || after === undefined) return err(noSuchVersion);
  const isProved = before.report !== undefined && after.report !== undefined;
  return ok({
    files: fileChanges(before.files, after.files),
    verdicts: isProved ? verdictChanges(before.report, after.report) : undefined,
  });
}

type Version = {readonly files: PackageFiles; readonly report: ProofReport | undefined};

async function readVersion(
  data: Data,
  viewer: Viewer,
  {slug, name, ownerId}: {readonly slug: string; readonly name: VersionName; readonly ownerId: string},
): Promise<Version | undefined> {
  if (name === 'draft') {
    const draft = await findDraft(data, viewer, ownerId, slug);
    if (draft === undefined) return undefined;
    const [files, proof] = await Promise.all([findPackageFiles(data, draft.id), findProof(data, draft.id)]);
    const isWhole = proof?.state === 'done' && proof.revision === draft.revision;
    return {
      files: asWhole(new Map(files.map(({path, text}) => [path, text]))),
      report: isWhole ? readReport(proof.report) : undefined,
    };
  }
  if (!/^[1-9]\d{0,8}$/.test(name)) return undefined;
  const found = await findSnapshot(data, slug, Number(name));
  return found && {files: asWhole(found.files), report: readReport(found.report)};
}

async function findDraft(data: Data, viewer: Viewer, ownerId: string, slug: string) {
  const scope = authoredBy(viewer, 'package.write');
  return scope.ok ? findDraftOf(data, scope.value, {ownerId, slug}) : undefined;
}

function fileChanges(before: PackageFiles, after: PackageFiles): FileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{path, ...(was === undefined ? {} : {before: was}), ...(is === undefined ? {} : {after: is})}];
  });
}
