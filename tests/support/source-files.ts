/** The files of this repository as git sees them: tracked or new, never ignored. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

export type SourceFile = {readonly path: string; readonly text: string};

export function sourceFiles(pattern: RegExp): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((path) => pattern.test(path) && existsSync(join(root, path)))
    .map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}));
}
