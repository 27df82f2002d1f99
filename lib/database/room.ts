/** How much room the file system of a folder has left. */
import {statfsSync} from 'node:fs';
import {freeFilesMin, freeMbMin} from '#lib/base/limits';

const bytesPerMb = 1024 * 1024;

export type Room = {
  /** Too little to write on. */
  readonly isLow: boolean;
  readonly freeMb: number;
  /** What is short, as the beginning of a sentence. */
  readonly shortage: string;
};

/** Asks the kernel each time, some microseconds: an answer kept from before would be wrong when it matters. */
export function measureRoom(folder: string): Room {
  const {bavail, bsize, files, ffree} = statfsSync(folder);
  const freeMb = (bavail * bsize) / bytesPerMb;
  // Some file systems count no files.
  const lacksFiles = files > 0 && ffree < freeFilesMin;
  return {
    isLow: freeMb < freeMbMin || lacksFiles,
    freeMb,
    shortage:
      freeMb >= freeMbMin && lacksFiles
        ? `The disk of the data folder has room for fewer than ${freeFilesMin} more files`
        : `The disk of the data folder has less than ${freeMbMin} MB free`,
  };
}
