/** Reads a package's folder into memory, bounded; refuses what does not belong in one. Judges no content. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {packageFileBytesMax, packageFilesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {Reason} from '#lib/exercises/reason';

export function readFolder(folder: string): Result<PackageFiles, Reason[]> {
  let entries: string[];
  try {
    // At once: a package is thirty small files, and to wait for each costs ten times what reading them does.
    const found = readdirSync(folder, {recursive: true, withFileTypes: true});
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
    const bytes = readFileSync(path.join(folder, name));
    if (bytes.byteLength > packageFileBytesMax) {
      return err([
        {file: name, sentence: `has ${bytes.byteLength} bytes; at most ${packageFileBytesMax} are allowed.`},
      ]);
    }
    files.set(name, bytes.toString('utf8'));
  }
  return ok(files);
}
