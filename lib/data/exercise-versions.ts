/** Exercises as they were published: every version that something was submitted to stays for ever. */

import type {Data, Transaction} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';
import type {PreparedExercise} from '#lib/exercises/exercise';

export type VersionStamp = {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly contentHash: string;
  readonly graderVersion: number;
  readonly current: boolean;
};

export type VersionSummary = {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: string;
  readonly topics: readonly string[];
};

const stampFields = {
  id: true,
  slug: true,
  version: true,
  contentHash: true,
  graderVersion: true,
  current: true,
} as const;

export async function findVersion(
  data: Data,
  slug: string,
  version: number,
): Promise<VersionStamp | undefined> {
  return (
    (await data.exerciseVersion.findUnique({where: {slug_version: {slug, version}}, select: stampFields})) ??
    undefined
  );
}

/** Without the package, which is large and seldom new. */
export async function findCurrentVersion(data: Data, slug: string): Promise<VersionStamp | undefined> {
  return (
    (await data.exerciseVersion.findFirst({where: {slug, current: true}, select: stampFields})) ?? undefined
  );
}

export async function listCurrentVersions(data: Data): Promise<VersionSummary[]> {
  return data.exerciseVersion.findMany({
    where: {current: true},
    select: {slug: true, title: true, difficulty: true, topics: true},
    orderBy: {slug: 'asc'},
  });
}

/** The package of one version, as it came out of the database: check it before use. */
export async function readPackage(data: Data, id: string): Promise<unknown> {
  const found = await data.exerciseVersion.findUnique({where: {id}, select: {package: true}});
  return found?.package;
}

/** Submissions that have, or had, a verdict of this version, or wait for one. */
export async function countSubmissions(data: Data | Transaction, versionId: string): Promise<number> {
  const replaced = await data.rejudgement.count({where: {fromVersionId: versionId}});
  return replaced + (await data.submission.count({where: {exerciseVersionId: versionId}}));
}

export type StoreOutcome = 'stored' | 'replaced' | 'measured-again' | 'has-submissions';

/**
 * Publishes a prepared exercise as the current version of its slug. The same version with another content is
 * replaced only while nothing was submitted to it; the same content measured by another grader is taken over.
 */
export async function storeVersion(
  data: Data,
  prepared: PreparedExercise,
  graderVersion: number,
): Promise<StoreOutcome> {
  const {slug, version, contentHash, title, difficulty} = prepared;
  const fields = {
    contentHash,
    graderVersion,
    title,
    difficulty,
    topics: [...prepared.topics],
    growth: prepared.complexity ?? null,
    package: jsonColumn(prepared),
    current: true,
  };
  return data.$transaction(async (tx) => {
    const old = await tx.exerciseVersion.findUnique({
      where: {slug_version: {slug, version}},
      select: stampFields,
    });
    const sameContent = old?.contentHash === contentHash;
    if (old !== null && !sameContent && (await countSubmissions(tx, old.id)) > 0) return 'has-submissions';
    await tx.exerciseVersion.updateMany({where: {slug, current: true}, data: {current: false}});
    if (old === null) {
      await tx.exerciseVersion.create({data: {slug, version, ...fields}});
      return 'stored';
    }
    await tx.exerciseVersion.update({
      where: {id: old.id},
      data: {...fields, ...(sameContent ? {} : {publishedAt: new Date()})},
    });
    return sameContent ? 'measured-again' : 'replaced';
  });
}

/** Makes a stored version the one that is shown. */
export async function makeCurrent(data: Data, {id, slug}: VersionStamp): Promise<void> {
  await data.$transaction([
    data.exerciseVersion.updateMany({where: {slug, current: true, id: {not: id}}, data: {current: false}}),
    data.exerciseVersion.update({where: {id}, data: {current: true}}),
  ]);
}

/** Takes every exercise off the catalogue that is not among `slugs`; what was submitted to it stays. Their slugs. */
export async function retireOthers(data: Data, slugs: readonly string[]): Promise<string[]> {
  const where = {current: true, slug: {notIn: [...slugs]}};
  const gone = await data.exerciseVersion.findMany({where, select: {slug: true}});
  if (gone.length > 0) await data.exerciseVersion.updateMany({where, data: {current: false}});
  return gone.map(({slug}) => slug);
}
