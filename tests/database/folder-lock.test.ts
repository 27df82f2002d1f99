import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {FolderInUseError, lockFolder} from '#lib/database/folder-lock';
import {temporaryFolder} from './folder.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another process that takes the folder and keeps it. */
async function holder(folder: string): Promise<ChildProcess> {
  const program = `
    const {lockFolder} = await import('#lib/database/folder-lock');
    try { await lockFolder(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.name); }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return chunk.toString().trim();
}

describe('a data folder', () => {
  test('is refused to a second process, by folder and process number', async () => {
    const folder = await temporaryFolder();
    const child = await holder(folder);
    expect(await firstLine(child)).toBe('taken');
    const refused = await lockFolder(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderInUseError);
    expect((refused as Error).message).toContain(folder);
    expect((refused as Error).message).toContain(String(child.pid));
  });

  test('is free at once after its owner was killed', async () => {
    const folder = await temporaryFolder();
    const child = await holder(folder);
    expect(await firstLine(child)).toBe('taken');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const started = Date.now();
    const lock = await lockFolder(folder);
    expect(Date.now() - started).toBeLessThan(2000);
    await lock.release();
  });

  test('goes to exactly one of several processes that find it left behind', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, 'owner.json'),
      JSON.stringify({pid: 2 ** 22 - 1, host: 'gone', boot: '', started: ''}),
    );
    const {utimes} = await import('node:fs/promises');
    await utimes(join(folder, 'owner.json'), new Date(0), new Date(0));
    const lines = await Promise.all(Array.from({length: 5}, async () => firstLine(await holder(folder))));
    expect(lines.filter((line) => line === 'taken')).toHaveLength(1);
    expect(lines.filter((line) => line === 'FolderInUseError')).toHaveLength(4);
  });

  test('is not taken from a process that was stopped for a while', async () => {
    const folder = await temporaryFolder();
    const child = await holder(folder);
    expect(await firstLine(child)).toBe('taken');
    child.kill('SIGSTOP');
    const {utimes} = await import('node:fs/promises');
    await utimes(join(folder, 'owner.json'), new Date(0), new Date(0));
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  });

  test('is free again after its owner let go of it', async () => {
    const folder = await temporaryFolder();
    await (await lockFolder(folder)).release();
    await (await lockFolder(folder)).release();
  });
});
