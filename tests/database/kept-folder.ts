/** Folders that take seconds of processor time to make: made once for the same inputs, kept beside the packages, and copied from. */
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from '../support/source-files.ts';

const kept = join(root, 'node_modules', '.cache', 'whetstone');

export type KeptFolder = {
  readonly name: string;
  /** Files and folders of the project: everything that it comes from. */
  readonly inputs: readonly string[];
  /** What else it depends on. */
  readonly also?: string;
  readonly make: (folder: string) => Promise<void>;
};

/** The path of a folder that nobody may write to. */
export async function keptFolder({name, inputs, also = '', make}: KeptFolder): Promise<string> {
  const all = join(kept, name);
  const target = join(all, await keyOf(inputs, also));
  if (existsSync(target)) return target;
  // Made beside and moved into place, so that nobody copies half of one; whoever is second throws theirs away.
  await mkdir(all, {recursive: true});
  const folder = await mkdtemp(join(all, 'new-'));
  await make(folder);
  await rename(folder, target).catch(() => rm(folder, {recursive: true, force: true}));
  const others = (await readdir(all)).filter((other) => !other.startsWith('new-') && !target.endsWith(other));
  for (const other of others) await rm(join(all, other), {recursive: true, force: true});
  return target;
}

async function keyOf(inputs: readonly string[], also: string): Promise<string> {
  const hash = createHash('sha256').update(`${process.version}\n${also}\n`);
  for (const input of inputs) {
    for (const file of await filesOf(join(root, input))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true, recursive: true}).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
