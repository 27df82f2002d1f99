/** Keeps prepared exercises on disk, by content and grader version; a file that cannot be used is made again. */
import {randomUUID} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Result} from '#lib/base/result';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import {type PreparedExercise, preparedForm} from '#lib/exercises/exercise';
import type {ExercisePackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Reason} from '#lib/exercises/reason';

export type PreparedCache = {
  /** Made when it is not there. */
  readonly folder: string;
  readonly graderVersion: number;
};

export async function prepareCached(
  source: ExercisePackage,
  runner: AuthorRunner,
  cache: PreparedCache,
): Promise<Result<PreparedExercise, Reason[]>> {
  const kept = await readPrepared(path.join(cache.folder, fileName(source, cache)), source);
  return kept ? {ok: true, value: kept} : prepareAnew(source, runner, cache);
}

/** Prepares whatever is kept already, and keeps the result: for a proof, which must not rest on an earlier run. */
export async function prepareAnew(
  source: ExercisePackage,
  runner: AuthorRunner,
  cache: PreparedCache,
): Promise<Result<PreparedExercise, Reason[]>> {
  const prepared = await prepareExercise(source, runner);
  if (prepared.ok) await keep(cache.folder, fileName(source, cache), prepared.value);
  return prepared;
}

function fileName(source: ExercisePackage, {graderVersion}: PreparedCache): string {
  return `${source.slug}.${preparedForm}-${graderVersion}-${source.contentHash.slice(0, 24)}.json`;
}

async function readPrepared(file: string, source: ExercisePackage): Promise<PreparedExercise | undefined> {
  try {
    const prepared = JSON.parse(await readFile(file, 'utf8')) as PreparedExercise;
    return prepared.contentHash === source.contentHash ? prepared : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a reader never sees half a file; older files of the exercise go. */
async function keep(folder: string, name: string, prepared: PreparedExercise): Promise<void> {
  await mkdir(folder, {recursive: true});
  const draft = path.join(folder, `${name}.${randomUUID()}.draft`);
  await writeFile(draft, JSON.stringify(prepared));
  await rename(draft, path.join(folder, name));
  const stale = (await readdir(folder)).filter(
    (other) => other.startsWith(`${prepared.slug}.`) && other.endsWith('.json') && other !== name,
  );
  await Promise.all(stale.map((other) => rm(path.join(folder, other), {force: true})));
}
