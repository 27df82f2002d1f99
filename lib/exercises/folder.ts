/** Reads a package's folder into memory, bounded; refuses what does not belong in one. Judges no content. */
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {packageFileBytesMax, packageFilesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Reason} from '#lib/exercises/reason';

/** Text of each file by its path relative to the folder, with `/`, in order of path. */
export type FolderFiles = ReadonlyMap<string, string>;

export async function readFolder(folder: string): Promise<Result<FolderFiles, Reason[]>> {
  let entries: string[];
  try {
    const found = await readdir(folder, {recursive: true, withFileTypes: true});
    entries = found
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      )
      .sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return err([
      {file: '', sentence: code === 'ENOENT' ? 'there is no such folder.' : (error as Error).message},
    ]);
  }
  if (entries.length > packageFilesMax) {
    return err([
      {file: '', sentence: `holds ${entries.length} files; at most ${packageFilesMax} are allowed.`},
    ]);
  }
  const files = new Map<string, string>();
  for (const name of entries) {
    const bytes = await readFile(path.join(folder, name));
    if (bytes.byteLength > packageFileBytesMax) {
      return err([
        {file: name, sentence: `has ${bytes.byteLength} bytes; at most ${packageFileBytesMax} are allowed.`},
      ]);
    }
    files.set(name, bytes.toString('utf8'));
  }
  return ok(files);
}

/** SHA-256, hex, over names and texts; `more` for what a package depends on besides its own files. */
export function hashFiles(files: FolderFiles, more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text.length}\0${text}\0`);
  for (const text of more) hash.update(`\0${text.length}\0${text}`);
  return hash.digest('hex');
}
