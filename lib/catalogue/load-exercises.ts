/**
 * Publishes the exercises of a source: each package becomes a version in the database. A package that does not
 * hold is reported with its reasons and skipped, and what was published of it before goes on being served.
 */
import {type PackageMarks, readPackageMarks} from '#lib/catalogue/package-marks';
import type {Data, Transaction} from '#lib/data/client';
import {storeRefusals} from '#lib/data/exercise-refusals';
import {findVersion, makeCurrent, storeVersion, type VersionStamp} from '#lib/data/exercise-versions';
import {findOwner, findSource, listShown, retireOthers} from '#lib/data/exercises';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import {preparedForm} from '#lib/exercises/exercise';
import {type Reason, writeReason} from '#lib/exercises/reason';
import type {PackageSource} from '#lib/exercises/source';

export type Loading = {
  readonly data: Data;
  readonly author: AuthorRunner;
  readonly graderVersion: number;
  readonly projectFolder: string;
  readonly source: PackageSource;
  /** Where prepared exercises are kept between starts. */
  readonly cacheFolder: string;
  readonly log: (message: string) => void;
};

/** Of an exercise that its author publishes. */
export type Publication = {
  readonly ownerId: string;
  /** What is written in the same transaction as the version. */
  readonly alongside: (tx: Transaction, version: number) => Promise<void>;
};

export type LoadReport = {
  readonly published: readonly string[];
  readonly unchanged: number;
  readonly retired: readonly string[];
  /** One entry per package that was skipped, each with every reason found. */
  readonly refused: ReadonlyArray<{readonly slug: string; readonly reasons: readonly string[]}>;
};

export async function loadExercises(loading: Loading): Promise<LoadReport> {
  const {data, source, log} = loading;
  const slugs = await source.list();
  const marks = await readPackageMarks(loading);
  const shown = await listShown(data);
  const published: string[] = [];
  const refused: Array<{slug: string; reasons: string[]}> = [];
  for (const slug of slugs) {
    // Asked of all at once: most starts find nothing new.
    const current = shown.get(slug);
    const versionId = current?.source === source.name ? (current.versionId ?? undefined) : undefined;
    const outcome = await loadOne(loading, marks, {slug, versionId});
    if (outcome.kind === 'published') {
      published.push(slug);
      log(`Exercise ${slug}, version ${outcome.version}: published.`);
    }
    if (outcome.kind === 'refused') {
      refused.push({slug, reasons: outcome.reasons});
      log(`Exercise ${slug} was skipped:\n${outcome.reasons.map((reason) => `  ${reason}`).join('\n')}`);
    }
  }
  await marks.save();
  await storeRefusals(data, source.name, refused);
  const retired = await retireOthers(data, source.name, slugs);
  if (retired.length > 0) log(`No longer in ${source.place}, so off the catalogue: ${retired.join(', ')}.`);
  return {published, retired, refused, unchanged: slugs.length - published.length - refused.length};
}

export type LoadResult =
  | {readonly kind: 'published'; readonly version: number}
  | {readonly kind: 'unchanged'}
  | {readonly kind: 'refused'; readonly reasons: string[]};

async function loadOne(
  loading: Loading,
  marks: PackageMarks,
  {slug, versionId}: {readonly slug: string; readonly versionId?: string | undefined},
  publication?: Publication,
): Promise<LoadResult> {
  const {data, author, graderVersion, source, cacheFolder} = loading;
  const refuse = (reasons: readonly Reason[]): LoadResult => ({
    kind: 'refused',
    reasons: reasons.map((reason) => writeReason(slug, reason)),
  });
  try {
    const files = await source.read(slug);
    const mark = files.ok ? marks.markOf(files.value) : undefined;
    const known = marks.published(slug);
    if (versionId !== undefined && known?.versionId === versionId && known.mark === mark) {
      return {kind: 'unchanged'};
    }
    const owner = await findSource(data, slug);
    if (owner !== undefined && owner !== source.name) return refuse([takenBy(owner)]);
    if (owner !== undefined && publication !== undefined) {
      if ((await findOwner(data, slug)) !== publication.ownerId) return refuse([othersExercise]);
    }
    if (!files.ok) return refuse(files.error);
    // The bundler is large, and most starts do without it.
    const [{packageOfFiles}, {prepareCached}] = await Promise.all([
      import('#lib/exercises/package'),
      import('#lib/exercises/prepared-cache'),
    ]);
    const checked = await packageOfFiles(slug, files.value);
    if (!checked.ok) return refuse(checked.error);
    const {contentHash} = checked.value;
    const {version} = checked.value.manifest;
    const remember = (id: string): void =>
      marks.remember(slug, {mark: marks.markOf(files.value), versionId: id});
    const stored = await findPublished(loading, slug, {version, contentHash});
    if (stored !== undefined) {
      await makeCurrent(data, stored);
      remember(stored.id);
      return {kind: 'unchanged'};
    }
    const prepared = await prepareCached(checked.value, author, {folder: cacheFolder, graderVersion});
    if (!prepared.ok) return refuse(prepared.error);
    const outcome = await storeVersion(data, prepared.value, graderVersion, {
      source: source.name,
      ownerId: publication?.ownerId,
      alongside: async (tx) => publication?.alongside(tx, version),
    });
    if (outcome === 'has-submissions') return refuse([raiseVersion(version)]);
    if (outcome === 'other-owner') return refuse([othersExercise]);
    if (outcome === 'other-source') return refuse([takenBy('another source')]);
    const published = await findPublished(loading, slug, {version, contentHash});
    if (published !== undefined) remember(published.id);
    return {kind: 'published', version};
  } catch (error) {
    // A bug of ours or a fault of the machine: the other exercises are not to blame.
    return refuse([
      {file: '', sentence: `could not be loaded: ${error instanceof Error ? error.message : error}`},
    ]);
  }
}

function raiseVersion(version: number): Reason {
  return {
    file: 'exercise.json',
    key: 'version',
    sentence:
      `the exercise has changed, but people have submitted to version ${version}, which must stay as it was. ` +
      `Raise version to ${version + 1}.`,
  };
}

const othersExercise: Reason = {
  file: '',
  sentence: 'the name belongs to an exercise of another account, which stays. Choose another name.',
};

function takenBy(source: string): Reason {
  return {
    file: '',
    sentence: `the name belongs to an exercise from another source (${source}), which stays. Rename one of the two.`,
  };
}

/** Publishes one exercise of a source, and takes none off the catalogue. */
export async function publishExercise(
  loading: Loading,
  slug: string,
  publication: Publication,
): Promise<LoadResult> {
  const marks = await readPackageMarks(loading);
  const outcome = await loadOne(loading, marks, {slug}, publication);
  await marks.save();
  return outcome;
}

/** This very content in the database, measured by this grader and in today's form. */
function findPublished(
  {data, graderVersion}: Loading,
  slug: string,
  {version, contentHash}: {readonly version: number; readonly contentHash: string},
): Promise<VersionStamp | undefined> {
  return findVersion(data, slug, version, {contentHash, graderVersion, form: preparedForm});
}
