/** What is started on the parent watchdog ends with its parent; what it starts itself is not on it. */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-watchdog-'));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const watchdog = ['--import', resolve('lib/cli/parent-watchdog.ts')];

test('a process that it forks waits for messages as any other does', async () => {
  // As `next dev` does: its server is a process that begins when it is told to.
  const inner = join(folder, 'inner.mjs');
  const outer = join(folder, 'outer.mjs');
  await writeFile(
    inner,
    `process.on('message', (text) => { process.send(text + '!'); process.disconnect(); });`,
  );
  await writeFile(
    outer,
    `import {fork} from 'node:child_process';
     const child = fork(${JSON.stringify(inner)});
     child.once('exit', (code) => process.send('it ended with ' + code));
     child.once('message', (text) => process.send(text));
     setTimeout(() => child.send('begin', () => {}), 1500);`,
  );
  const child = fork(outer, {execArgv: watchdog});
  expect(await once(child, 'message')).toEqual(['begin!', undefined]);
  child.kill('SIGKILL');
});

test('it ends when its parent is gone', async () => {
  const waiting = join(folder, 'waiting.mjs');
  await writeFile(waiting, `setInterval(() => {}, 1000); process.send('up');`);
  const child = fork(waiting, {execArgv: watchdog});
  await once(child, 'message');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
});
