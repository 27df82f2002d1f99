/**
 * Which exercises are known to hold: proved on this machine, with the same files, by the same code. A proof depends on nothing
 * else, so it would say the same again.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sourceDigest} from '#lib/cli/source-digest';
import type {ExercisePackage} from '#lib/exercises/package';

type Source = Pick<ExercisePackage, 'slug' | 'contentHash'>;

export type Proofs = {
  readonly isProved: (source: Source) => Promise<boolean>;
  readonly keep: (source: Source) => Promise<void>;
};

const folder = join('node_modules', '.cache', 'whetstone', 'proofs');
/** What decides what a proof says: all of our code, without asking which parts of it, and the packages. */
const inputs = ['lib', 'package-lock.json'];

export async function openProofs(projectFolder: string): Promise<Proofs> {
  const by = await sourceDigest(projectFolder, inputs);
  const fileOf = ({slug}: Source): string => join(projectFolder, folder, slug);
  const keyOf = ({contentHash}: Source): string => `${contentHash} ${by}\n`;
  return {
    isProved: async (source) => (await readFile(fileOf(source), 'utf8').catch(() => '')) === keyOf(source),
    keep: async (source) => {
      try {
        await mkdir(join(projectFolder, folder), {recursive: true});
        await writeFile(fileOf(source), keyOf(source));
      } catch {
        // Where nothing can be kept, the next run proves it again.
      }
    },
  };
}
