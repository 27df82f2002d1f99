/** Drafts with the real grader and the real queue: written, proved, published, and the same to everyone else as a folder. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {roles} from '#lib/access/role';
import type {Viewer} from '#lib/access/viewer';
import {createLimit} from '#lib/authoring/limit';
import {verifyPackage} from '#lib/authoring/verify-package';
import {packageHistoryMax} from '#lib/base/limits';
import {listCatalogue, readExercise} from '#lib/catalogue/catalogue';
import {loadExercises} from '#lib/catalogue/load-exercises';
import {databaseSource} from '#lib/drafting/database-source';
import {
  createDraft,
  deleteDraft,
  listDrafts,
  readDraft,
  readEarlierText,
  readHistory,
  saveFile,
} from '#lib/drafting/drafts';
import {draftFromExercise, exportDraft, importDraft} from '#lib/drafting/origins';
import {readShares, shareDraft, unshareDraft} from '#lib/drafting/sharing';
import {packageOfFiles} from '#lib/exercises/package';
import {readPackageZip} from '#lib/exercises/package-zip';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {submit} from '#lib/submissions/submissions';
import {newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {
  newDraft as createNew,
  got,
  proved as provedOf,
  publish as publishOf,
  viewerOf,
  write as writeTo,
} from './world.ts';

let system: System;
let grader: Grader;
let author: Viewer;
let colleague: Viewer;
let candidate: Viewer;
const parts = () => system.platform;

beforeAll(async () => {
  grader = await createGrader();
  system = await openSystem({}, () => grader);
  candidate = await newViewer(system);
  author = await viewerOf(system, 'instructor');
  colleague = await viewerOf(system, 'instructor');
  candidate = await viewerOf(system, 'candidate');
});
afterAll(() => system?.platform.close());

const newDraft = (slug?: string, viewer = author) => createNew(system, viewer, slug);
const proved = (id: string, viewer = author) => provedOf(system, viewer, id);
const publish = (id: string, viewer = author) => publishOf(system, viewer, id);
const write = (id: string, path: string, change: (text: string) => string, viewer = author) =>
  writeTo(system, viewer, id, path, change);

test('a draft begins with the template of its kind, which holds as it stands', async () => {
  const {id} = await newDraft();
  const {report, revision} = await proved(id);
  expect(report?.reasons).toEqual([]);
  expect(report?.rows.map(({path, verdict}) => [path, verdict])).toEqual([
    ['submissions/accepted/built-in.js', 'accepted'],
    ['submissions/accepted/one-pass.ts', 'accepted'],
    ['submissions/wrong-answer/starts-from-zero.js', 'wrong-answer'],
  ]);
  expect(revision).toBe(1);
});

test('what is published of a draft is in the catalogue, is solved like any other, and survives a start', async () => {
  const {id, slug} = await newDraft('largest-number');
  expect(await publish(id)).toMatchObject({report: {publication: {kind: 'published', version: 1}}});
  expect((await listCatalogue(parts(), undefined)).map((item) => item.slug)).toContain(slug);
  const view = await readExercise(parts(), slug);
  expect(view).toMatchObject({ok: true, value: {title: 'Largest number', version: 1, casesTotal: 4}});
  expect(JSON.stringify(view)).not.toMatch(/-5, -3, -9|starts-from-zero/);
  const source = 'function largest(nums) { return Math.max(...nums); }';
  const sent = got(await submit(parts(), candidate, {slug, language: 'javascript', source}));
  expect(await verdictOf(candidate, sent.id)).toMatchObject({verdict: 'accepted'});
  const report = await loadExercises({
    data: parts().data,
    author: grader.author,
    graderVersion: 1,
    projectFolder: process.cwd(),
    source: databaseSource(parts().data),
    cacheFolder: `${system.folder}/prepared`,
    log: () => {},
  });
  expect(report).toMatchObject({refused: [], retired: []});
  expect((await listCatalogue(parts(), undefined)).map((item) => item.slug)).toContain(slug);
});

test('a published version that people submitted to stays: the next one is asked for, and is a draft of it', async () => {
  const {id, slug} = await newDraft('smallest-number');
  await publish(id);
  const source = 'function largest(nums) { return Math.max(...nums); }';
  const sent = got(await submit(parts(), candidate, {slug, language: 'javascript', source}));
  await verdictOf(candidate, sent.id);
  await write(id, 'statement.md', (text) => `${text}\nOne line more.\n`);
  const {report} = await publish(id);
  expect(report?.publication).toMatchObject({kind: 'refused'});
  expect(JSON.stringify(report?.publication)).toContain('Raise version to 2.');
  got(await deleteDraft(parts(), author, id));
  const next = got(await draftFromExercise(parts(), author, {slug, from: slug}));
  const {files} = got(await readDraft(parts(), author, next.id));
  expect(JSON.parse(files.find(({path}) => path === 'exercise.json')!.text)).toMatchObject({version: 2});
  expect(await publish(next.id)).toMatchObject({report: {publication: {kind: 'published', version: 2}}});
});

test('what does not hold is not published, with the reasons in the words of verify', async () => {
  const {id, slug} = await newDraft();
  await write(
    id,
    'submissions/wrong-answer/fine.js',
    () => '// Claims to be wrong.\nfunction largest(nums) {\n  return Math.max(...nums);\n}\n',
  );
  const {report} = await publish(id);
  expect(report?.publication).toEqual({
    kind: 'refused',
    sentences: [`${slug}/submissions/wrong-answer/fine.js: must get wrong-answer but gets accepted.`],
  });
  expect((await listCatalogue(parts(), undefined)).map((item) => item.slug)).not.toContain(slug);
});

test('a package that cannot be read has its reasons too', async () => {
  const {id} = await newDraft();
  await write(id, 'exercise.json', (text) => text.replace('"easy"', '"simple"'));
  const {report} = await proved(id);
  expect(report).toMatchObject({rows: [], reasons: [{file: 'exercise.json', key: 'difficulty'}]});
});

test('a name that another source or another author has is refused, and theirs stays', async () => {
  const taken = await newDraft('double');
  expect(JSON.stringify((await publish(taken.id)).report?.publication)).toContain('another source (folder)');
  const first = await newDraft('first-come');
  await publish(first.id);
  const second = await newDraft('first-come', colleague);
  const {report} = await publish(second.id, colleague);
  expect(JSON.stringify(report?.publication)).toContain('of another account, which stays');
});

test('of two authors who change one file the later is told, and both texts are there', async () => {
  const {id} = await newDraft();
  got(await shareDraft(parts(), author, id, colleague.email));
  const path = 'statement.md';
  const file = got(await readDraft(parts(), author, id)).files.find((one) => one.path === path)!;
  const {revision} = file;
  const mine = got(await saveFile(parts(), author, id, {path, text: 'mine', revision}));
  const theirs = await saveFile(parts(), colleague, id, {path, text: 'theirs', revision});
  expect(theirs).toMatchObject({
    ok: false,
    error: {kind: 'conflict', file: {text: 'mine', revision: mine.revision}},
  });
  // Another file of the same draft is no conflict.
  expect(await write(id, 'editorial.md', (text) => `${text}\nMore.\n`, colleague)).toMatchObject({ok: true});
  // Its answer was lost on the way, and it comes again.
  expect(await saveFile(parts(), author, id, {path, text: 'mine', revision})).toMatchObject({ok: true});
  expect(
    await saveFile(parts(), colleague, id, {path, text: 'theirs', revision: mine.revision}),
  ).toMatchObject({ok: true});
  const history = got(await readHistory(parts(), colleague, id));
  const texts = await Promise.all(
    history.map(async (one) => got(await readEarlierText(parts(), author, id, one)).text),
  );
  expect(texts).toEqual(expect.arrayContaining([file.text]));
});

test('a deleted file is in the history, is a conflict for whoever still writes it, and its name is free again', async () => {
  const {id} = await newDraft();
  const path = 'submissions/accepted/built-in.js';
  const file = got(await readDraft(parts(), author, id)).files.find((one) => one.path === path)!;
  const gone = {path, text: undefined, revision: file.revision};
  expect(await saveFile(parts(), author, id, gone)).toMatchObject({ok: true});
  const late = await saveFile(parts(), author, id, {path, text: 'late', revision: file.revision});
  expect(late).toMatchObject({ok: false, error: {kind: 'conflict', file: null}});
  const [earlier] = got(await readHistory(parts(), author, id));
  expect(got(await readEarlierText(parts(), author, id, earlier!)).text).toBe(file.text);
  expect(await saveFile(parts(), author, id, {path, text: 'again', revision: 0})).toMatchObject({ok: true});
});

test('the history of a file is bounded, and forgets the oldest', async () => {
  const {id} = await newDraft();
  let revision = 0;
  for (let index = 0; index < packageHistoryMax + 5; index++) {
    // Each is less than half of the one before, or much of it would not have disappeared.
    for (const text of [`${index} ${'long '.repeat(50)}`, `${index}`]) {
      const save = {path: 'lib/notes.ts', text, revision};
      revision = got(await saveFile(parts(), author, id, save)).revision;
    }
  }
  const history = got(await readHistory(parts(), author, id));
  expect(history.length).toBe(packageHistoryMax);
});

test.each([
  ['../cases.ts', 'text'],
  ['/etc/passwd', 'text'],
  ['a//b.ts', 'text'],
  ['.hidden', 'text'],
  ['a b.ts', 'text'],
  ['cases.ts', `half \ud800`],
  ['cases.ts', 'x'.repeat(200_000)],
])('%s is not saved when it may not be', async (path, text) => {
  const {id} = await newDraft();
  expect((await saveFile(parts(), author, id, {path, text, revision: 1})).ok).toBe(false);
});

test('only who may write drafts reaches one: its owner, whom it is shared with, administrators', async () => {
  const {id} = await newDraft();
  const reached = async (viewer: Viewer) => (await readDraft(parts(), viewer, id)).ok;
  expect(await reached(author)).toBe(true);
  for (const role of roles)
    expect([role, await reached(await viewerOf(system, role))]).toEqual([role, role === 'administrator']);
  expect(await shareDraft(parts(), author, id, candidate.email)).toMatchObject({
    error: {kind: 'invalid', field: 'email'},
  });
  expect(await shareDraft(parts(), author, id, 'nobody@example.org')).toMatchObject({
    error: {kind: 'invalid', field: 'email'},
  });
  got(await shareDraft(parts(), author, id, colleague.email.toUpperCase()));
  expect(await reached(colleague)).toBe(true);
  expect(got(await listDrafts(parts(), colleague)).map((draft) => draft.id)).toContain(id);
  expect(await readShares(parts(), colleague, id)).toMatchObject({error: {kind: 'not-found'}});
  expect(await deleteDraft(parts(), colleague, id)).toMatchObject({error: {kind: 'not-found'}});
  got(await unshareDraft(parts(), author, id, colleague.id));
  expect(await reached(colleague)).toBe(false);
});

test('an exported draft is read as a folder is, holds there as well, and comes back by an import', async () => {
  const {id, slug} = await newDraft();
  const {bytes, name} = got(await exportDraft(parts(), author, id));
  expect(name).toBe(`${slug}.zip`);
  const unpacked = await readPackageZip(bytes);
  if (!unpacked.ok) throw new Error('it cannot be read');
  const loaded = await packageOfFiles(unpacked.value.folder!, unpacked.value.files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepare = (source: typeof loaded.value) => prepareExercise(source, grader.author);
  expect(await verifyPackage(loaded.value, prepare, grader, createLimit(2))).toMatchObject({
    value: {reasons: []},
  });
  expect(await importDraft(parts(), author, {bytes})).toMatchObject({error: {kind: 'conflict'}});
  const copy = got(await importDraft(parts(), colleague, {bytes}));
  const texts = async (of: string, viewer: Viewer) =>
    got(await readDraft(parts(), viewer, of)).files.map(({path, text}) => [path, text]);
  expect(await texts(copy.id, colleague)).toEqual(await texts(id, author));
});

test('a draft of an exercise that is not there, or not one’s own, is refused', async () => {
  const {id, slug} = await newDraft();
  await publish(id);
  expect(await draftFromExercise(parts(), colleague, {slug: 'copy', from: slug})).toMatchObject({
    error: {kind: 'not-found'},
  });
  expect(await draftFromExercise(parts(), author, {slug: 'copy', from: 'no-such'})).toMatchObject({
    error: {kind: 'not-found'},
  });
  expect(await draftFromExercise(parts(), author, {slug: 'my-copy', from: slug})).toMatchObject({ok: true});
  expect(await draftFromExercise(parts(), candidate, {slug: 'copy', from: slug})).toMatchObject({
    error: {kind: 'forbidden'},
  });
  for (const bad of ['', 'Two Sum', '../two', 'x'.repeat(80)]) {
    expect(await createDraft(parts(), author, {slug: bad, files: new Map()})).toMatchObject({
      error: {kind: 'invalid'},
    });
  }
});
