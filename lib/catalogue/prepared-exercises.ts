/** Exercises ready to judge, read from the database once and kept in memory: the row of a version never changes. */
import {preparedInMemoryMax} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {readPackage} from '#lib/data/exercise-versions';
import {readPrepared} from '#lib/data/prepared-json';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {exerciseView} from '#lib/exercises/exercise-view';
import type {ExerciseView} from '#lib/exercises/view';

export type PreparedExercises = {
  /** Throws when there is no such version: submissions keep theirs from being removed. */
  readonly read: (versionId: string) => Promise<PreparedExercise>;
  readonly view: (versionId: string) => Promise<ExerciseView>;
};

export function keepPreparedExercises(data: Data): PreparedExercises {
  const kept = new Map<string, Promise<PreparedExercise>>();
  const views = new Map<string, Promise<ExerciseView>>();

  const read = (versionId: string): Promise<PreparedExercise> =>
    remember(kept, versionId, async () => {
      const json = await readPackage(data, versionId);
      if (json === undefined) throw new Error(`there is no exercise version ${versionId}`);
      return readPrepared(json);
    });
  return {
    read,
    view: (versionId) => remember(views, versionId, async () => exerciseView(await read(versionId))),
  };
}

/** The least recently used goes first. What failed is not kept. */
function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, found);
  found.catch(() => {
    if (kept.get(key) === found) kept.delete(key);
  });
  for (const oldest of kept.keys()) {
    if (kept.size <= preparedInMemoryMax) break;
    kept.delete(oldest);
  }
  return found;
}
