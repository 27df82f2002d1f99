/** Nobody but the server's own account reads a data folder, whatever the folder and the umask were before. */
import {spawnSync} from 'node:child_process';
import {chmod, lstat, mkdir, readdir, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makePrivateFolder} from '#lib/database/private-folder';
import {temporaryFolder} from './folder.ts';

/** Opens the embedded database as the server does, writes enough for new files, and closes it. */
const program = `
process.umask(0);
const {openDatabase} = await import('#lib/database/database');
const {readEnvironment} = await import('#lib/env');
const database = await openDatabase(readEnvironment({DATA_DIR: process.argv[1]}));
await database.query("CREATE TABLE IF NOT EXISTS wide AS SELECT n, repeat('x', 500) AS text FROM generate_series(1, 4000) n");
await database.query('CREATE TABLE later' + process.pid + ' (n int)');
await database.query('CHECKPOINT');
console.log((await database.query('SELECT count(*)::int AS n FROM wide'))[0].n);
await database.close();
process.exit(0);
`;

function open(folder: string): string {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {encoding: 'utf8'});
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
}

async function openedToOthers(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true});
  const found = await Promise.all(
    ['', ...names].map(async (name) => {
      const {mode} = await lstat(join(folder, name));
      return (mode & 0o077) === 0 ? [] : [`${name} ${(mode & 0o777).toString(8)}`];
    }),
  );
  return found.flat();
}

test.skipIf(process.platform === 'win32')(
  'a folder open to everyone is closed at the next start, database and all, and still opens',
  async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o777);
    expect(open(folder)).toBe('4000');
    expect(await openedToOthers(folder)).toEqual([]);
    for (const name of await readdir(folder, {recursive: true})) {
      const path = join(folder, name);
      await chmod(path, (await stat(path)).isDirectory() ? 0o777 : 0o666);
    }
    await writeFile(join(folder, 'session-secret'), 'x'.repeat(64), {mode: 0o644});
    await mkdir(join(folder, 'prepared'));
    await writeFile(join(folder, 'prepared', 'a.json'), '{}', {mode: 0o644});
    expect(open(folder)).toBe('4000');
    expect(await openedToOthers(folder)).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'what is not ours keeps its mode: other files, what a link leads to, a folder that many share',
  async () => {
    const folder = await temporaryFolder();
    const other = join(folder, 'notes.txt');
    await writeFile(other, 'x');
    await chmod(other, 0o644);
    await mkdir(join(folder, 'prepared'));
    await symlink(other, join(folder, 'prepared', 'link'));
    await writeFile(join(folder, 'session-secret'), 'x');
    await chmod(join(folder, 'session-secret'), 0o644);
    await chmod(folder, 0o1777);
    const before = process.umask();
    await makePrivateFolder(folder);
    process.umask(before);
    expect((await stat(other)).mode & 0o777).toBe(0o644);
    expect((await stat(folder)).mode & 0o7777).toBe(0o1777);
    expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
  },
);
