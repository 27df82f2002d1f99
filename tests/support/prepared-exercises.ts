/**
 * Prepared exercises of the catalogue, shared between tests and the servers that they start: preparing all takes more
 * than a minute of processor time, and each server has a data folder of its own. Files are named by content, as
 * `prepared-cache.ts` writes them, so that what has changed is prepared anew.
 */
import {existsSync} from 'node:fs';
import {constants, copyFile, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {PreparedCache} from '#lib/exercises/prepared-cache';
import {graderVersion} from '#lib/grader/limits';
import {root} from './source-files.ts';

/** Where `npm test` has `verify` keep what it prepares. */
const shared = join(root, 'node_modules', '.cache', 'whetstone', 'test-data', 'prepared');

/** For tests that look at exercises of the catalogue, and not at how they are prepared. */
export const sharedPrepared: PreparedCache = {folder: shared, graderVersion};

/** Prepared by each server itself, so that no test rests on copies alone. */
const ownSlug = 'dijkstra';

/** By which a start sees what is published already; beside what is prepared (lib/catalogue/package-marks.ts). */
export const publishedMarks = join('prepared', 'published.json');

/** Gives a server's data folder what others have prepared, unless it has published before; `only` this exercise, where it has no others. */
export async function borrowPrepared(dataFolder: string, only?: string): Promise<void> {
  if (existsSync(join(dataFolder, publishedMarks))) return;
  await copyMissing(shared, join(dataFolder, 'prepared'), (name) =>
    only === undefined ? !name.startsWith(`${ownSlug}.`) : name.startsWith(`${only}.`),
  );
}

/** Keeps what a server has prepared for those that come after it. */
export async function keepPrepared(dataFolder: string): Promise<void> {
  await copyMissing(join(dataFolder, 'prepared'), shared, () => true);
}

/** `<slug>.<form>-<grader version>-<content hash>.json`: not the list of what is published, which is a database's own. */
const preparedName = /^[a-z0-9-]+\.\d+-\d+-[0-9a-f]+\.json$/;

async function copyMissing(from: string, to: string, isWanted: (name: string) => boolean): Promise<void> {
  const names = (await list(from)).filter((name) => preparedName.test(name) && isWanted(name));
  if (names.length === 0) return;
  await mkdir(to, {recursive: true});
  const there = new Set(await list(to));
  for (const name of names) {
    if (!there.has(name)) await copyFile(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
