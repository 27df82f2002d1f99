/** A disk of its own, small enough to be filled: a tmpfs, which only the superuser of a Linux may mount. */
import {execFile} from 'node:child_process';
import {open, rm, statfs} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {temporaryFolder} from '../database/folder.ts';

const run = promisify(execFile);
const blockBytes = 64 * 1024;
const bytesPerMb = 1024 * 1024;

export type SmallDisk = {
  readonly folder: string;
  readonly freeMb: () => Promise<number>;
  /** Takes room until so much is left; 0 takes the last byte. */
  readonly fill: (leftMb: number) => Promise<void>;
  /** Gives back everything that `fill` took. */
  readonly empty: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Undefined where none can be mounted. */
export async function mountSmallDisk(sizeMb: number): Promise<SmallDisk | undefined> {
  const folder = await temporaryFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  const filler = join(folder, 'filler');
  const freeMb = async (): Promise<number> => {
    const {bavail, bsize} = await statfs(folder);
    return (bavail * bsize) / bytesPerMb;
  };
  return {
    folder,
    freeMb,
    fill: async (leftMb) => {
      const file = await open(filler, 'a');
      try {
        while ((await freeMb()) > leftMb) await file.write(Buffer.alloc(blockBytes));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        await file.close();
      }
    },
    empty: () => rm(filler, {force: true}),
    remove: async () => {
      await run('umount', ['-l', folder]);
    },
  };
}
