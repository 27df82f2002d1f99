import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {exerciseView} from '#lib/exercises/exercise-view';
import {type ExercisePackage, loadPackage, packageOfFiles} from '#lib/exercises/package';
import type {PackageFiles} from '#lib/exercises/package-files';
import {listSlugs} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import {prepareAnew, prepareCached} from '#lib/exercises/prepared-cache';
import {writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {sharedPrepared} from '../support/prepared-exercises';
import {changed, changedManifest, smallFiles, smallManifest} from './small-package';

const exercises = path.join(import.meta.dirname, '../../exercises');

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

async function load(files: PackageFiles): Promise<ExercisePackage> {
  const loaded = await packageOfFiles('small', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

async function prepare(files: PackageFiles): Promise<PreparedExercise> {
  const prepared = await prepareExercise(await load(files), grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  return prepared.value;
}

async function reasonsOf(files: PackageFiles): Promise<string> {
  const prepared = await prepareExercise(await load(files), grader.author);
  return prepared.ok ? '' : prepared.error.map((reason) => writeReason('small', reason)).join('\n');
}

const casesWith = (change: (text: string) => string): PackageFiles =>
  changed({'cases.ts': change(smallFiles.get('cases.ts')!)});

test('answers and operation limits come from the reference', async () => {
  const {cases} = await prepare(smallFiles);
  expect(cases.map(({id, sample}) => ({id, sample}))).toEqual([
    {id: 'mixed', sample: true},
    {id: 'secret', sample: false},
    {id: 'random', sample: false},
  ]);
  expect(decodeTagged(cases[0]!.expectedJson)).toEqual([3, 5, 5, 7]);
  expect(decodeTagged(cases[1]!.expectedJson)).toEqual([-531, -531, -353]);
  for (const {referenceOperations, operationsMax} of cases) {
    expect(referenceOperations).toBeGreaterThan(0);
    expect(operationsMax).toBe(Math.max(10_000, 10 * referenceOperations));
  }
});

test('the operation limit follows the reference once it is above the least', async () => {
  const files = changedManifest((manifest) => {
    manifest.limits = {operationsFactor: 90, operationsMin: 1000, memoryMbMax: 64};
  });
  const long = changed({
    'exercise.json': files.get('exercise.json'),
    'cases.ts': smallFiles.get('cases.ts')!.replace('array(5,', 'array(500,'),
  });
  const {cases} = await prepare(long);
  expect(90 * cases[2]!.referenceOperations).toBeGreaterThan(10 * 1000);
  expect(cases[2]!.operationsMax).toBe(90 * cases[2]!.referenceOperations);
});

test('a package is prepared the same way twice', async () => {
  expect(await prepare(smallFiles)).toEqual(await prepare(smallFiles));
});

test.each([
  [
    'an input of another type',
    (s: string) => s.replace('[[3, 5, 2, 7]]', '[[3, 5.5]]'),
    'case mixed: nums[1] must be an int, got 5.5.',
  ],
  [
    'an input beyond the rules',
    (s: string) => s.replace('-977', '-1977'),
    'case secret: nums[1] must be at least -1,000, got -1977.',
  ],
  [
    'a bad input that is allowed',
    (s: string) => s.replace('[[1.5]]', '[[1]]'),
    'badInputs[0]: is allowed by the types and rules: nums = [1]',
  ],
  [
    'no bad input',
    (s: string) => s.replace(/badInputs: .*\n/, 'badInputs: [],\n'),
    'badInputs: needs at least one input',
  ],
  [
    'an id used twice',
    (s: string) => s.replace("'secret'", "'mixed'"),
    'case mixed: the id is taken by an earlier case.',
  ],
  ['an id that is not kebab-case', (s: string) => s.replace("'secret'", "'Secret'"), 'is not kebab-case'],
  [
    'a group that is not declared',
    (s: string) => s.replace("id: 'secret', group: 'small'", "id: 'secret', group: 'tiny'"),
    'exercise.json has no group "tiny".',
  ],
  [
    'a sample in another group',
    (s: string) => s.replace("group: 'samples'", "group: 'small'"),
    'case mixed: samples, and only they, belong to the group "samples".',
  ],
  [
    'fresh inputs that break the rules',
    (s: string) => s.replace('random.int(0, size), () => random.int(-9, 9)', '2, () => 5000'),
    'generate, size 1: nums[0] must be at most 1,000, got 5000.',
  ],
  [
    'a maker that throws',
    (s: string) => s.replace('random.array(5,', 'random.pick([]) ?? random.array(5,'),
    'case random: ',
  ],
  [
    'rules of its own that refuse an input',
    (s: string) =>
      s.replace(
        'badInputs',
        "rules: ([nums]) => nums[0] === -531 ? 'nums must not begin with -531' : undefined,\n  badInputs",
      ),
    "case secret: the package's own rules refuse its input: nums must not begin with -531",
  ],
] as [string, (text: string) => string, string][])(
  'a package with %s is refused',
  async (_what, change, sentence) => {
    const before = smallFiles.get('cases.ts')!;
    expect(change(before)).not.toBe(before);
    expect(await reasonsOf(casesWith(change))).toContain(sentence);
  },
);

test('rules of its own refuse a bad input that types and declared rules allow', async () => {
  const files = casesWith((text) =>
    text
      .replace(
        'badInputs: [',
        "rules: ([nums]) => nums.length === 9 ? 'nine is too many' : undefined,\n  badInputs: [[[1,2,3,4,5,6,7,8,9]], ",
      )
      .replace('random.int(0, size)', 'random.int(0, 8)'),
  );
  expect(await reasonsOf(files)).toBe('');
});

test('a reference that throws, or answers with another type, is refused', async () => {
  const reference = 'submissions/accepted/one-pass.js';
  expect(
    await reasonsOf(
      changed({[reference]: '// Throws.\nfunction runningMaximum() { throw new Error("no"); }'}),
    ),
  ).toMatch(/one-pass\.js, case mixed: the reference failed: .*no/);
  expect(
    await reasonsOf(changed({[reference]: '// Text.\nfunction runningMaximum() { return ["a"]; }'})),
  ).toContain(`case mixed: the reference's answer[0] must be an int, got "a".`);
});

test('a prepared exercise is kept on disk until its package or the grader changes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'prepared-'));
  try {
    const cache = {folder, graderVersion: 1};
    const source = await load(smallFiles);
    const made = await prepareCached(source, grader.author, cache);
    const refusing = {
      evaluate: () => Promise.reject(new Error('asked again')),
      runReference: () => Promise.reject(new Error('asked again')),
    };
    expect(await prepareCached(source, refusing, cache)).toEqual(made);
    await expect(prepareCached(source, refusing, {folder, graderVersion: 2})).rejects.toThrow('asked again');
    const other = await load(changed({'editorial.md': 'Another.'}));
    await expect(prepareCached(other, refusing, cache)).rejects.toThrow('asked again');

    await prepareCached(other, grader.author, cache);
    const kept = await readdir(folder);
    expect(kept).toHaveLength(1);
    await writeFile(
      path.join(folder, kept[0]!),
      (await readFile(path.join(folder, kept[0]!), 'utf8')).slice(0, 99),
    );
    expect((await prepareCached(other, grader.author, cache)).ok).toBe(true);
  } finally {
    await rm(folder, {recursive: true});
  }
});

test('a proof prepares anew what is kept, and keeps it for those that come after', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'prepared-'));
  try {
    const cache = {folder, graderVersion: 1};
    const source = await load(smallFiles);
    const refusing = {
      evaluate: () => Promise.reject(new Error('asked again')),
      runReference: () => Promise.reject(new Error('asked again')),
    };
    const made = await prepareAnew(source, grader.author, cache);
    await expect(prepareAnew(source, refusing, cache)).rejects.toThrow('asked again');
    expect(await prepareCached(source, refusing, cache)).toEqual(made);
  } finally {
    await rm(folder, {recursive: true});
  }
});

test('a view shows the samples and nothing of hidden cases or the reference', async () => {
  const view = exerciseView(await prepare(smallFiles));
  expect(view.samples).toEqual([
    {id: 'mixed', inputText: 'nums = [3, 5, 2, 7]', expectedText: '[3, 5, 5, 7]', explanation: 'The *7*.'},
  ]);
  expect(view).toMatchObject({slug: 'small', title: smallManifest.title, casesTotal: 3});
  expect(view.statementHtml).toContain('<figure class="sample">');
  const text = JSON.stringify(view);
  for (const secret of ['-531', '-977', '-353', 'secret', 'Infinity', 'defineCases'])
    expect(text).not.toContain(secret);
});

test('no view of the catalogue holds a hidden input, an expected output, the reference or the cases', async () => {
  const checked: string[] = [];
  for (const slug of await listSlugs(exercises)) {
    const loaded = await loadPackage(path.join(exercises, slug));
    if (!loaded.ok) throw new Error(`${slug}: ${JSON.stringify(loaded.error)}`);
    const prepared = await prepareCached(loaded.value, grader.author, sharedPrepared);
    if (!prepared.ok) throw new Error(`${slug}: ${JSON.stringify(prepared.error)}`);
    const exercise = prepared.value;
    const text = JSON.stringify(exerciseView(exercise));
    const unescaped = text.replaceAll('\\"', '"');
    const hidden = exercise.cases.filter(({sample}) => !sample);
    // Short texts such as `[]` or `3` are found anywhere; what is long enough to be told apart must not be.
    const secrets = hidden
      .flatMap(({inputJson, expectedJson}) => [inputJson, expectedJson])
      .filter((one) => one.length >= 40);
    for (const secret of secrets) {
      expect(unescaped.includes(secret.slice(0, 200)), `${slug} shows ${secret.slice(0, 80)}`).toBe(false);
    }
    expect(unescaped.includes(exercise.reference.source.slice(0, 200))).toBe(false);
    expect(unescaped.includes(exercise.authorScript.slice(0, 200))).toBe(false);
    for (const {source} of exercise.mistakes ?? [])
      expect(unescaped.includes(source.slice(0, 200))).toBe(false);
    for (const key of [
      'inputJson',
      'expectedJson',
      'authorScript',
      'reference"',
      'operationsMax',
      'mistakes',
    ]) {
      expect(text.includes(`"${key}`), `${slug} has the key ${key}`).toBe(false);
    }
    checked.push(slug);
  }
  expect(checked).toContain('implement-trie');
});
