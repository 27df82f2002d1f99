/** What is taken as proved must be what was proved, by what proves it now. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {openProofs} from '#lib/cli/proved';

const trie = {slug: 'implement-trie', contentHash: 'one'};
let project: string;

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'proved-'));
  await write('lib/grader/judge.ts', 'export const judge = 1;');
  await write('package-lock.json', '{}');
});
afterEach(() => rm(project, {recursive: true}));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(project, file)), {recursive: true});
  await writeFile(path.join(project, file), text);
}

const isProved = async (source = trie) => (await openProofs(project)).isProved(source);

test('an exercise is proved once it was, and no other is', async () => {
  expect(await isProved()).toBe(false);
  await (await openProofs(project)).keep(trie);
  expect(await isProved()).toBe(true);
  expect(await isProved({...trie, slug: 'dijkstra'})).toBe(false);
});

test('what has changed is to be proved again', async () => {
  await (await openProofs(project)).keep(trie);
  expect(await isProved({...trie, contentHash: 'two'})).toBe(false);
});

test.each([
  ['a file that is other than before', 'lib/grader/judge.ts', 'export const judge = 2;'],
  ['a file more', 'lib/kinds/sum/driver.js', ''],
  ['another version of a package', 'package-lock.json', '{"lockfileVersion": 3}'],
])('%s lets every exercise be proved again', async (_, file, text) => {
  await (await openProofs(project)).keep(trie);
  await write(file, text);
  expect(await isProved()).toBe(false);
});

test('a text about the code changes nothing', async () => {
  await (await openProofs(project)).keep(trie);
  await write('lib/grader/DECISIONS.md', 'Why it is so.');
  expect(await isProved()).toBe(true);
});

test('half of a proof is none', async () => {
  await (await openProofs(project)).keep(trie);
  await write('node_modules/.cache/whetstone/proofs/implement-trie', 'one ');
  expect(await isProved()).toBe(false);
});
