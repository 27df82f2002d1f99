/**
 * A migrated database, made once and copied: making one takes several seconds of processor time, and most test files
 * need one. Tests of the first start and of migrations make theirs.
 */
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {root} from '../support/source-files.ts';

/** Everything that a new database comes from. */
const inputs = ['prisma', 'lib/database', 'package-lock.json'];
const kept = join(root, 'node_modules', '.cache', 'whetstone', 'databases');

/** Puts a migrated database into a data folder that has none. */
export async function copyMigratedDatabase(dataFolder: string): Promise<void> {
  const made = join(kept, await keyOfInputs());
  if (!existsSync(made)) await make(made);
  await cp(join(made, 'database'), join(dataFolder, 'database'), {recursive: true});
}

async function keyOfInputs(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
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

/** Made beside and moved into place, so that nobody copies half of one; whoever is second throws theirs away. */
async function make(target: string): Promise<void> {
  await mkdir(kept, {recursive: true});
  const folder = await mkdtemp(join(kept, 'new-'));
  const environment = readEnvironment({DATA_DIR: folder});
  const database = await openDatabase(environment);
  await applyMigrations(database, environment.projectFolder);
  await database.close();
  await rename(folder, target).catch(() => rm(folder, {recursive: true, force: true}));
  const others = (await readdir(kept)).filter((name) => !name.startsWith('new-') && !target.endsWith(name));
  for (const name of others) await rm(join(kept, name), {recursive: true, force: true});
}
