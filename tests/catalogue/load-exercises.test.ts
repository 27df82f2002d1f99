/** From folders to the catalogue, with the real grader: what is published, what is refused, what people see. */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {ok} from '#lib/base/result';
import {listCatalogue, nextExercise, readExercise} from '#lib/catalogue/catalogue';
import {type LoadReport, loadExercises} from '#lib/catalogue/load-exercises';
import type {Data} from '#lib/data/client';
import type {PackageFiles} from '#lib/exercises/package-files';
import {folderSource, type PackageSource} from '#lib/exercises/source';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import {run} from '#lib/submissions/run';
import {submit} from '#lib/submissions/submissions';
import {changed, changedManifest, smallFiles} from '../exercises/small-package.ts';
import {explanationOf, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let grader: Grader;
let viewer: Viewer;
let content: string;
beforeAll(async () => {
  grader = await createGrader();
  system = await openSystem({}, () => grader);
  viewer = await newViewer(system);
  content = join(system.folder, 'content');
  await mkdir(content);
});
afterAll(async () => {
  await system?.platform.close();
});

async function put(slug: string, files: PackageFiles): Promise<void> {
  await rm(join(content, slug), {recursive: true, force: true});
  for (const [name, text] of files) {
    await mkdir(dirname(join(content, slug, name)), {recursive: true});
    await writeFile(join(content, slug, name), text);
  }
}

async function load(
  version: number = graderVersion,
  source: PackageSource = folderSource(content),
  data: Data = system.platform.data,
): Promise<LoadReport> {
  return loadExercises({
    data,
    author: grader.author,
    graderVersion: version,
    projectFolder: process.cwd(),
    source,
    cacheFolder: join(system.folder, 'prepared'),
    log: () => {},
  });
}

const slug = 'running-maximum';
const shown = () => system.platform.data.exerciseVersion.findFirstOrThrow({where: {currentOf: {slug}}});
const right = smallFiles.get('submissions/accepted/one-pass.js')!;
const wrong = smallFiles.get('submissions/wrong-answer/starts-from-zero.js')!;
const javascript = {slug, language: 'javascript'} as const;

test('a folder becomes an exercise that everyone can read, without its secrets', async () => {
  await put(slug, smallFiles);
  expect(await load()).toMatchObject({published: [slug], refused: []});
  const view = await readExercise(system.platform, slug);
  expect(view).toMatchObject({ok: true, value: {title: 'Running maximum', version: 1, casesTotal: 3}});
  expect(JSON.stringify(view)).not.toMatch(/-531|secret|Infinity/);
});

test('loading again with nothing changed publishes nothing, and looks at no stored version', async () => {
  const data = Object.create(system.platform.data, {exerciseVersion: {value: undefined}}) as Data;
  const unchanged = {published: [], unchanged: 1, retired: [], refused: []};
  expect(await load(graderVersion, folderSource(content), data)).toEqual(unchanged);
});

test('a grader that counts differently measures the exercise again, and each shows what it measured', async () => {
  expect(await load(graderVersion + 1)).toMatchObject({published: [slug]});
  expect(await shown()).toMatchObject({graderVersion: graderVersion + 1});
  expect(await load()).toMatchObject({published: [], unchanged: 1});
  expect(await shown()).toMatchObject({graderVersion});
});

test('what an earlier release stored is published again in today’s form, although nothing of it changed', async () => {
  const before = await shown();
  const {form: _, mistakes: __, ...older} = before.package as Record<string, string>;
  await system.platform.data.exerciseVersion.update({where: {id: before.id}, data: {package: older}});
  // What it remembered of the files went with its code.
  await rm(join(system.folder, 'prepared', 'published.json'));
  expect(await load()).toMatchObject({published: [slug]});
  const {version, contentHash} = before;
  expect(await shown()).toMatchObject({version, contentHash});
  expect((await shown()).package).toMatchObject({mistakes: [{language: 'javascript', source: wrong}]});
});

test('a version that nobody submitted to is replaced by what the folder holds now', async () => {
  await put(
    slug,
    changedManifest((manifest) => Object.assign(manifest, {title: 'Highest so far'})),
  );
  expect(await load()).toMatchObject({published: [slug]});
  expect(await readExercise(system.platform, slug)).toMatchObject({
    value: {title: 'Highest so far', version: 1},
  });
  await put(slug, smallFiles);
  await load();
});

test('a stored version never changes: other content is a further revision, and what was there before is shown again', async () => {
  const {data} = system.platform;
  const before = await shown();
  const seen = await system.platform.exercises.read(before.id);
  await put(
    slug,
    changedManifest((manifest) => Object.assign(manifest, {title: 'Other'})),
  );
  await load();
  expect(await data.exerciseVersion.findUnique({where: {id: before.id}})).toEqual(before);
  const {version, revision, title} = await shown();
  expect({version, title}).toEqual({version: before.version, title: 'Other'});
  expect(revision).toBeGreaterThan(before.revision);
  expect(await system.platform.exercises.read(before.id)).toBe(seen);
  await put(slug, smallFiles);
  expect(await load()).toMatchObject({published: [], unchanged: 1});
  expect(await readExercise(system.platform, slug)).toMatchObject({value: {title: 'Running maximum'}});
});

test('an author who changes a package again and again leaves two revisions behind, not all of them', async () => {
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    await put(
      slug,
      changedManifest((manifest) => Object.assign(manifest, {title})),
    );
    await load();
  }
  const stored = await system.platform.data.exerciseVersion.findMany({
    where: {slug},
    orderBy: {revision: 'asc'},
  });
  expect(stored.map(({title}) => title)).toEqual(['Three', 'Four']);
  await put(slug, smallFiles);
  await load();
});

test('a broken folder is reported with its reasons, and stops neither the others nor what was published', async () => {
  await put(
    'broken',
    changedManifest((manifest) => Object.assign(manifest, {colour: 'blue'})),
  );
  await put('Not Kebab', smallFiles);
  const report = await load();
  expect(report.unchanged).toBe(1);
  expect(report.refused.map((refused) => refused.slug).sort()).toEqual(['Not Kebab', 'broken']);
  expect(report.refused.flatMap(({reasons}) => reasons).join('\n')).toMatch(/colour/);
  await put(slug, changed({'statement.md': undefined}));
  expect((await load()).refused.map((refused) => refused.slug)).toContain(slug);
  expect(await readExercise(system.platform, slug)).toMatchObject({
    ok: true,
    value: {title: 'Running maximum'},
  });
  await put(slug, smallFiles);
  await rm(join(content, 'broken'), {recursive: true});
  await rm(join(content, 'Not Kebab'), {recursive: true});
  await load();
});

test('running the samples shows what came out beside what is right, without an account', async () => {
  const result = await run(system.platform, {address: '192.0.2.1'}, {...javascript, source: wrong});
  expect(result).toMatchObject({
    ok: true,
    value: {cases: [{id: 'mixed', outcome: {kind: 'returned', matches: true}, expectedText: '[3, 5, 5, 7]'}]},
  });
});

test('running an input of one’s own says what the reference answers', async () => {
  const own = {...javascript, source: wrong, inputs: ['nums = [-4, -2]']};
  const result = await run(system.platform, viewer, own);
  expect(result).toMatchObject({
    ok: true,
    value: {
      cases: [{outcome: {kind: 'returned', valueText: '[0, 0]', matches: false}, expectedText: '[-4, -2]'}],
    },
  });
});

test('an input that does not fit is refused with a sentence that says why', async () => {
  for (const input of ['nums = ["a"]', 'nums = [1001]', 'other = [1]', 'nums = [', '']) {
    const result = await run(system.platform, viewer, {...javascript, source: right, inputs: [input]});
    expect(result).toMatchObject({ok: false, error: {kind: 'invalid', field: 'input'}});
    expect(!result.ok && result.error.message).toMatch(/^.{10,}[.]$/s);
  }
});

test('runs from one address are limited, with a time to come back', async () => {
  const results = [];
  const asked = {...javascript, source: right, inputs: ['not an input']};
  for (let i = 0; i < 45; i++) results.push(await run(system.platform, {address: '192.0.2.99'}, asked));
  const limited = results.filter((result) => !result.ok && result.error.kind === 'too-many');
  expect(limited).toHaveLength(5);
  expect(await run(system.platform, {address: '192.0.2.98'}, {...javascript, source: right})).toMatchObject({
    ok: true,
  });
});

test('the catalogue says how far one has come; a stranger’s progress is not mine', async () => {
  const status = async (who: Viewer | undefined) =>
    (await listCatalogue(system.platform, who)).find((item) => item.slug === slug)?.status;
  expect(await status(viewer)).toBe('new');
  const send = async (source: string) => {
    const sent = await submit(system.platform, viewer, {...javascript, source});
    if (!sent.ok) throw new Error(sent.error.message);
    return verdictOf(viewer, sent.value.id);
  };
  expect(await send(wrong)).toMatchObject({verdict: 'wrong-answer'});
  expect(await status(viewer)).toBe('tried');
  expect(await nextExercise(system.platform, viewer)).toMatchObject({slug});
  expect(await send(right)).toMatchObject({verdict: 'accepted', score: 100});
  expect(await send(wrong)).toMatchObject({verdict: 'wrong-answer'});
  expect(await status(viewer)).toBe('solved');
  expect(await status(undefined)).toBe('new');
  expect(await status(await newViewer(system))).toBe('new');
});

test('a wrong answer is explained with an input of its own, never with a hidden case', async () => {
  const sent = await submit(system.platform, viewer, {...javascript, source: wrong});
  const view = await explanationOf(viewer, sent.ok ? sent.value.id : '');
  expect(view.counterexample).toBeDefined();
  expect(JSON.stringify(view)).not.toMatch(/-531|-977|-353/);
});

test('a version that was submitted to stays, and the author is told to raise it', async () => {
  await put(
    slug,
    changedManifest((manifest) => Object.assign(manifest, {title: 'Changed'})),
  );
  const report = await load();
  expect(report.refused[0]?.reasons.join()).toMatch(/Raise version to 2/);
  expect(await readExercise(system.platform, slug)).toMatchObject({
    value: {title: 'Running maximum', version: 1},
  });
  await put(
    slug,
    changedManifest((manifest) => Object.assign(manifest, {title: 'Changed', version: 2})),
  );
  expect(await load()).toMatchObject({published: [slug], refused: []});
  expect(await readExercise(system.platform, slug)).toMatchObject({value: {title: 'Changed', version: 2}});
});

test('search, topic, difficulty and status narrow the list together', async () => {
  const slugs = async (filter: Parameters<typeof listCatalogue>[2]) =>
    (await listCatalogue(system.platform, viewer, filter)).map((item) => item.slug);
  expect(await slugs({search: 'CHANGED arrays'})).toEqual([slug]);
  expect(await slugs({search: 'changed trees'})).toEqual([]);
  expect(await slugs({topic: 'arrays', difficulty: 'easy', status: 'solved'})).toEqual([slug]);
  expect(await slugs({topic: 'arrays', status: 'new'})).toEqual([]);
});

test('an exercise whose folder is gone leaves the catalogue, and comes back with it', async () => {
  await rm(join(content, slug), {recursive: true});
  expect((await load()).retired).toContain(slug);
  expect(await readExercise(system.platform, slug)).toMatchObject({ok: false, error: {kind: 'not-found'}});
  await put(
    slug,
    changedManifest((manifest) => Object.assign(manifest, {title: 'Changed', version: 2})),
  );
  await load();
  expect(await readExercise(system.platform, slug)).toMatchObject({ok: true, value: {title: 'Changed'}});
});

/** Files that lie nowhere, as an author's drafts in the database will. */
const drafts = (packages: Record<string, PackageFiles>): PackageSource => ({
  name: 'database',
  place: 'the drafts of authors',
  list: async () => Object.keys(packages).sort(),
  read: async (name) => ok(packages[name]!),
});

test('a source publishes and retires its own exercises only', async () => {
  expect(await load(graderVersion, drafts({'of-an-author': smallFiles}))).toMatchObject({
    published: ['of-an-author'],
    retired: [],
  });
  expect((await load()).retired).toEqual([]);
  const shown = async () => (await listCatalogue(system.platform, undefined)).map((item) => item.slug);
  expect(await shown()).toEqual(expect.arrayContaining(['of-an-author', slug]));
  expect(await load(graderVersion, drafts({}))).toMatchObject({retired: ['of-an-author']});
  expect(await shown()).toContain(slug);
});

test('a name that belongs to one source is refused to another, and stays what it was', async () => {
  const report = await load(graderVersion, drafts({[slug]: changed({'statement.md': undefined})}));
  expect(report.refused).toMatchObject([
    {slug, reasons: [expect.stringContaining('another source (folder)')]},
  ]);
  expect(await system.platform.data.exercise.findUnique({where: {slug}})).toMatchObject({source: 'folder'});
});
