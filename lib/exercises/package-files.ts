/** The files of a package in memory, wherever they come from, and what identifies them. */
import {createHash} from 'node:crypto';

/** Text of each file by its path relative to the package, with `/`, in order of path. */
export type PackageFiles = ReadonlyMap<string, string>;

/** SHA-256, hex, over names and texts; `more` for what a package depends on besides its own files. */
export function hashFiles(files: PackageFiles, more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text.length}\0${text}\0`);
  for (const text of more) hash.update(`\0${text.length}\0${text}`);
  return hash.digest('hex');
}
