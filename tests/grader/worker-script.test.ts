/** The script that workers run is made once for what it is made of, and again when any of that changes. */
import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {workerScript} from '#lib/grader/host/worker-script';

let root: string;
const main = 'main.ts';

/** Written some time ago: what changes while a script is made is not relied on. */
async function write(name: string, text: string): Promise<void> {
  await writeFile(join(root, name), text);
  const past = new Date(Date.now() - 60_000);
  await utimes(join(root, name), past, past);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whetstone-script-'));
  await mkdir(join(root, 'node_modules'));
  await write('package.json', '{"type": "module"}');
  await write(main, `import {part} from './part.ts';\nconsole.log(part);\n`);
  await write('part.ts', `export const part: string = 'one';\n`);
});
afterEach(() => rm(root, {recursive: true}));

test('the same sources are not read into a script again', async () => {
  const script = await workerScript(root, main);
  expect(await readFile(script, 'utf8')).toContain('one');
  await writeFile(script, 'kept');
  expect(await workerScript(root, main)).toBe(script);
  expect(await readFile(script, 'utf8')).toBe('kept');
});

test('a change in any file that the script is made of makes another one', async () => {
  const before = await workerScript(root, main);
  await write('part.ts', `export const part: string = 'two';\n`);
  const after = await workerScript(root, main);
  expect(after).not.toBe(before);
  expect(await readFile(after, 'utf8')).toContain('two');
});

test('a script that was removed is made again', async () => {
  const script = await workerScript(root, main);
  await rm(script);
  expect(await workerScript(root, main)).toBe(script);
  expect(await readFile(script, 'utf8')).toContain('one');
});

test('nothing is remembered of a script whose sources change while it is made', async () => {
  const future = new Date(Date.now() + 60_000);
  await utimes(join(root, 'part.ts'), future, future);
  await workerScript(root, main);
  const kept = await readdir(join(root, 'node_modules/.cache/whetstone'));
  expect(kept.filter((name) => name.endsWith('.json'))).toEqual([]);
});
