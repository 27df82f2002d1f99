/**
 * Publishes the exercises of a folder: each subfolder becomes a version in the database. A folder that does not
 * hold is reported with its reasons and skipped, and what was published of it before goes on being served.
 */
import {join} from 'node:path';
import {type FolderMarks, readFolderMarks} from '#lib/catalogue/folder-marks';
import type {Data} from '#lib/data/client';
import {findVersion, makeCurrent, retireOthers, storeVersion} from '#lib/data/exercise-versions';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import {type Reason, writeReason} from '#lib/exercises/reason';
import {listSlugs} from '#lib/exercises/shelf';

export type Loading = {
  readonly data: Data;
  readonly author: AuthorRunner;
  readonly graderVersion: number;
  readonly projectFolder: string;
  readonly exercisesFolder: string;
  /** Where prepared exercises are kept between starts. */
  readonly cacheFolder: string;
  readonly log: (message: string) => void;
};

export type LoadReport = {
  readonly published: readonly string[];
  readonly unchanged: number;
  readonly retired: readonly string[];
  /** One entry per folder that was skipped, each with every reason found. */
  readonly refused: ReadonlyArray<{readonly slug: string; readonly reasons: readonly string[]}>;
};

export async function loadExercises(loading: Loading): Promise<LoadReport> {
  const {data, exercisesFolder, log} = loading;
  const slugs = await listSlugs(exercisesFolder);
  const marks = await readFolderMarks(loading);
  const published: string[] = [];
  const refused: Array<{slug: string; reasons: string[]}> = [];
  for (const slug of slugs) {
    const outcome = await loadOne(loading, marks, slug);
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
  const retired = await retireOthers(data, slugs);
  if (retired.length > 0)
    log(`No longer in ${exercisesFolder}, so off the catalogue: ${retired.join(', ')}.`);
  return {published, retired, refused, unchanged: slugs.length - published.length - refused.length};
}

type Outcome =
  | {readonly kind: 'published'; readonly version: number}
  | {readonly kind: 'unchanged'}
  | {readonly kind: 'refused'; readonly reasons: string[]};

async function loadOne(loading: Loading, marks: FolderMarks, slug: string): Promise<Outcome> {
  const {data, author, graderVersion, exercisesFolder, cacheFolder} = loading;
  const refuse = (reasons: readonly Reason[]): Outcome => ({
    kind: 'refused',
    reasons: reasons.map((reason) => writeReason(slug, reason)),
  });
  try {
    const mark = await marks.markOf(slug);
    const published = marks.published(slug);
    if (mark !== undefined && published?.mark === mark && (await isPublished(loading, slug, published))) {
      return {kind: 'unchanged'};
    }
    // The bundler is large, and most starts do without it.
    const [{loadPackage}, {prepareCached}] = await Promise.all([
      import('#lib/exercises/package'),
      import('#lib/exercises/prepared-cache'),
    ]);
    const source = await loadPackage(join(exercisesFolder, slug));
    if (!source.ok) return refuse(source.error);
    const {contentHash} = source.value;
    const {version} = source.value.manifest;
    const remember = (): void => {
      if (mark !== undefined) marks.remember(slug, {mark, version, contentHash});
    };
    if (await isPublished(loading, slug, {version, contentHash})) {
      remember();
      return {kind: 'unchanged'};
    }
    const prepared = await prepareCached(source.value, author, {folder: cacheFolder, graderVersion});
    if (!prepared.ok) return refuse(prepared.error);
    if ((await storeVersion(data, prepared.value, graderVersion)) === 'has-submissions') {
      return refuse([
        {
          file: 'exercise.json',
          key: 'version',
          sentence:
            `the exercise has changed, but people have submitted to version ${version}, which must stay as it was. ` +
            `Raise version to ${version + 1}.`,
        },
      ]);
    }
    remember();
    return {kind: 'published', version};
  } catch (error) {
    // A bug of ours or a fault of the machine: the other exercises are not to blame.
    return refuse([
      {file: '', sentence: `could not be loaded: ${error instanceof Error ? error.message : error}`},
    ]);
  }
}

/** Whether this very version is in the database, measured by this grader; then it is the one that is shown. */
async function isPublished(
  {data, graderVersion}: Loading,
  slug: string,
  {version, contentHash}: {readonly version: number; readonly contentHash: string},
): Promise<boolean> {
  const stored = await findVersion(data, slug, version);
  if (stored?.contentHash !== contentHash || stored.graderVersion !== graderVersion) return false;
  if (!stored.current) await makeCurrent(data, stored);
  return true;
}
