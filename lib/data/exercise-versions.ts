/** Exercises as they were published: every version that something was submitted to stays for ever. */

import type {Data, Transaction} from '#lib/data/client';
import {askDirectly} from '#lib/data/direct';
import {jsonColumn} from '#lib/data/json-column';
import type {Difficulty, LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import type {SourceName} from '#lib/exercises/source';

export type VersionStamp = {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly revision: number;
  readonly contentHash: string;
  readonly graderVersion: number;
};

export type VersionSummary = {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
};

const stampFields = {
  id: true,
  slug: true,
  version: true,
  revision: true,
  contentHash: true,
  graderVersion: true,
} as const;

/** What a version that is shown is asked by. */
const shown = {currentOf: {state: 'published'}} as const;

/** The newest revision of a version, or the newest with this very content as this grader measured it, in the form that prepared exercises have now. */
export async function findVersion(
  data: Data,
  slug: string,
  version: number,
  {
    form,
    ...same
  }: {readonly contentHash?: string; readonly graderVersion?: number; readonly form?: number} = {},
): Promise<VersionStamp | undefined> {
  const inForm = form === undefined ? {} : {package: {path: ['form'], equals: form}};
  const where = {slug, version, ...same, ...inForm};
  const found = await data.exerciseVersion.findFirst({
    where,
    select: stampFields,
    orderBy: {revision: 'desc'},
  });
  return found ?? undefined;
}

export type CurrentVersion = VersionStamp & {
  readonly languages: readonly LanguageName[];
  readonly casesCount: number;
};

const currentSql = `
  SELECT json_build_object('id', v.id, 'slug', v.slug, 'version', v.version, 'revision', v.revision, 'contentHash', v."contentHash",
    'graderVersion', v."graderVersion", 'languages', v.languages, 'casesCount', v."casesCount")::text
  FROM "Exercise" e JOIN "ExerciseVersion" v ON v.id = e."currentVersionId"
  WHERE e.slug = $1::text AND e.state = 'published'`;

/** Without the package, which is large and seldom new. */
export async function findCurrentVersion(data: Data, slug: string): Promise<CurrentVersion | undefined> {
  const [json] = await askDirectly(data, currentSql, [slug]);
  return json === undefined || json === null ? undefined : (JSON.parse(json) as CurrentVersion);
}

export async function listCurrentVersions(data: Data): Promise<VersionSummary[]> {
  const found = await data.exerciseVersion.findMany({
    where: shown,
    select: {slug: true, title: true, difficulty: true, topics: true, languages: true},
    orderBy: {slug: 'asc'},
  });
  return found.map((version) => ({...version, difficulty: version.difficulty as Difficulty}));
}

/** The package of one version, as it came out of the database: check it before use. */
export async function readPackage(data: Data, id: string): Promise<unknown> {
  const found = await data.exerciseVersion.findUnique({where: {id}, select: {package: true}});
  return found?.package;
}

/** Submissions that have, or had, a verdict of one of these versions, or wait for one. */
async function countSubmissions(tx: Transaction, versionIds: readonly string[]): Promise<number> {
  const ids = {in: [...versionIds]};
  const replaced = await tx.rejudgement.count({where: {fromVersionId: ids}});
  return replaced + (await tx.submission.count({where: {exerciseVersionId: ids}}));
}

/**
 * `has-submissions`: people submitted to other content under the same version number. `other-source`: the slug belongs to
 * an exercise of another source; `other-owner`: to another account's. Nothing was written in any of these cases.
 */
export type StoreOutcome = 'stored' | 'has-submissions' | 'other-source' | 'other-owner';

export type StoreOptions = {
  readonly source?: SourceName;
  /** Whose exercise it is to be; where it is not said, its owner stays. */
  readonly ownerId?: string;
  /** What is written in the same transaction, when the version is. */
  readonly alongside?: (tx: Transaction) => Promise<void>;
};

/**
 * Publishes a prepared exercise as the current version of its slug. A stored version is never changed: other content under
 * the same number, and content measured by another grader, become a further revision (lib/catalogue/DECISIONS.md).
 */
export async function storeVersion(
  data: Data,
  prepared: PreparedExercise,
  graderVersion: number,
  {source = 'folder', ownerId, alongside}: StoreOptions = {},
): Promise<StoreOutcome> {
  const {slug, version, contentHash, title, difficulty, topics, languages} = prepared;
  return data.$transaction(async (tx) => {
    const exercise = await tx.exercise.findUnique({where: {slug}});
    if (exercise !== null && exercise.source !== source) return 'other-source';
    if (exercise !== null && ownerId !== undefined && exercise.ownerId !== ownerId) return 'other-owner';
    const earlier = await tx.exerciseVersion.findMany({
      where: {slug, version},
      select: stampFields,
      orderBy: {revision: 'desc'},
    });
    const others = earlier.filter((stored) => stored.contentHash !== contentHash);
    if ((await countSubmissions(tx, idsOf(others))) > 0) return 'has-submissions';
    if (exercise === null) await tx.exercise.create({data: {slug, source, ownerId, state: 'published'}});
    const {id} = await tx.exerciseVersion.create({
      data: {
        ...{slug, version, revision: (earlier[0]?.revision ?? 0) + 1},
        ...{contentHash, graderVersion, title, difficulty},
        ...{topics: [...topics], languages: [...languages]},
        growth: prepared.complexity ?? null,
        casesCount: prepared.cases.length,
        package: jsonColumn(prepared),
      },
      select: {id: true},
    });
    await removeUnused(tx, idsOf(earlier), exercise?.currentVersionId ?? undefined);
    await tx.exercise.update({where: {slug}, data: {state: 'published', currentVersionId: id}});
    await alongside?.(tx);
    return 'stored';
  });
}

/** Makes a stored version the one that is shown. */
export async function makeCurrent(data: Data, {id, slug}: VersionStamp): Promise<void> {
  await data.exercise.updateMany({
    where: {slug, OR: [{state: {not: 'published'}}, {currentVersionId: {not: id}}, {currentVersionId: null}]},
    data: {state: 'published', currentVersionId: id},
  });
}

/**
 * Earlier revisions that nobody submitted to, but not the one that was shown until now: a request that has just read its id
 * may submit to it. So an author who changes a package again and again keeps two.
 */
async function removeUnused(
  tx: Transaction,
  ids: readonly string[],
  kept: string | undefined,
): Promise<void> {
  const unused = {
    ...{submissions: {none: {}}, rejudgements: {none: {}}, replacedByThem: {none: {}}},
    proposals: {none: {}},
  };
  await tx.exerciseVersion.deleteMany({where: {id: {in: ids.filter((id) => id !== kept)}, ...unused}});
}

function idsOf(versions: readonly VersionStamp[]): string[] {
  return versions.map(({id}) => id);
}
