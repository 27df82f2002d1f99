/** Chained questions as they are shipped, and what is said of files that are none. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {type Chain, chainsFolder, readChain, readChains} from '#lib/exercises/chain';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {kindOf} from '#lib/kinds/registry';

const exercises = path.join(import.meta.dirname, '../../exercises');
const part = (exercise: string, points: number, more = {}) => {
  return {exercise, points, title: exercise, says: 'So far.', ...more};
};
const file = (change: object = {}) =>
  JSON.stringify({
    title: 'Two parts',
    difficulty: 'easy',
    topics: ['system-design'],
    statement: 'Both.',
    parts: [part('a', 40), part('b', 60)],
    ...change,
  });

async function chainsOf(files: Record<string, string>, slugs: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'chains-'));
  await mkdir(path.join(folder, chainsFolder));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, chainsFolder, name), text);
  }
  const found = await readChains(folder, slugs);
  await rm(folder, {recursive: true});
  return found;
}

test('every chain that is shipped holds, and goes from an estimate over a drawing and code to words', async () => {
  const {chains, reasons} = await readChains(exercises, await listSlugs(exercises));
  expect(reasons).toEqual([]);
  expect(chains.length).toBeGreaterThanOrEqual(2);
  for (const chain of chains)
    expect(await formsOf(chain), chain.slug).toEqual(['sheet', 'drawing', 'code', 'sheet']);
});

/** What is edited in each part. */
async function formsOf({parts}: Chain): Promise<string[]> {
  return Promise.all(
    parts.map(async ({exercise}) => {
      const loaded = await loadPackage(packageFolder(exercises, exercise));
      if (!loaded.ok) throw new Error(`${exercise} does not load`);
      const {signature} = loaded.value;
      return kindOf(signature).editor?.(signature).form ?? 'code';
    }),
  );
}

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /not JSON/],
  ['points that are not 100 together', file({parts: [part('a', 40), part('b', 50)]}), /90 points together/],
  ['one part', file({parts: [part('a', 100)]}), /expected array to have >=2 items/],
  ['a topic without a track', file({topics: ['estimation']}), /begin with the track/],
  ['an unknown key', file({order: 1}), /[Uu]nrecognized key/],
])('%s is refused with a sentence', (_name, text, sentence) => {
  const read = readChain('two-parts', text);
  expect(read.ok ? '' : read.error.map((one) => one.sentence).join(' ')).toMatch(sentence);
});

test('a chain of exercises that are not there, of parts of another or with the name of an exercise is left out', async () => {
  const {chains, reasons} = await chainsOf(
    {'first.json': file(), 'gone.json': file({parts: [part('a', 50), part('c', 50)]}), 'b.json': file()},
    ['a', 'b'],
  );
  expect(chains.map(({slug}) => slug)).toEqual(['first']);
  expect(reasons.map(({file: name, sentence}) => `${name}: ${sentence}`)).toEqual([
    'b.json: has the name of an exercise.',
    'gone.json: "a" is a part already.',
    'gone.json: there is no exercise "c".',
  ]);
});
