/** The archive of an account holds everything that is its owner's, nothing of anyone else, and no secret. */
import {buffer} from 'node:stream/consumers';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Entry, fromBuffer, type ZipFile} from 'yauzl';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {exportAccount} from '#lib/archive/archive';
import {archivesPerHourMax} from '#lib/base/limits';
import {storeDraft} from '#lib/data/drafts';
import {createList} from '#lib/data/lists';
import {storeNote} from '#lib/data/notes';
import {createPackageDraft} from '#lib/data/package-drafts';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let system: System;
let ada: Viewer;
let eve: Viewer;

async function fill(viewer: Viewer): Promise<void> {
  const {data} = system.platform;
  const own = ownerOf(viewer);
  const mark = `of ${viewer.id}`;
  const sent = await submit(system.platform, viewer, {
    slug: 'double',
    ...code,
    source: `${code.source} // ${mark}`,
  });
  await verdictOf(viewer, sent.ok ? sent.value.id : '');
  const place = {context: practice, exerciseSlug: 'double', language: 'typescript'};
  await storeDraft(data, own, {...place, source: `first ${mark}`, revision: 0}, new Date());
  await storeDraft(data, own, {...place, source: `second ${mark}`, revision: 1, replaces: true}, new Date());
  await storeNote(data, own, {exerciseSlug: 'double', text: `# Note ${mark}`, revision: 0}, new Date());
  await createList(data, own, `List ${mark}`);
  const files = new Map([['lib/notes.ts', `// Exercise ${mark}`]]);
  await createPackageDraft(data, own, {slug: 'triple', files}, new Date());
}

beforeAll(async () => {
  system = await openSystem();
  ada = await newViewer(system);
  eve = await newViewer(system);
  await system.platform.data.user.update({
    where: {id: ada.id},
    data: {passwordHash: 'the hash of a password'},
  });
  await fill(ada);
  await fill(eve);
});
afterAll(() => system?.platform.close());

async function filesOf(zip: Buffer): Promise<Map<string, string>> {
  const opened = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, {lazyEntries: true}, (error, file) => (error ? reject(error) : resolve(file!))),
  );
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    opened.on('error', reject).on('end', () => resolve(files));
    opened.on('entry', (entry: Entry) =>
      opened.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files.set(entry.fileName, String(await buffer(stream!)));
        opened.readEntry();
      }),
    );
    opened.readEntry();
  });
}

test('everything of the account is in it, and nothing of another', async () => {
  const made = await exportAccount(system.platform, ada);
  if (!made.ok) throw new Error(made.error.message);
  expect(await exportAccount(system.platform, ada)).toMatchObject({error: {kind: 'conflict'}});
  const files = await filesOf(await buffer(made.value));
  const mark = `of ${ada.id}`;
  expect(files.get('notes/double.md')).toBe(`# Note ${mark}`);
  expect(files.get('drafts/double.ts')).toBe(`second ${mark}`);
  expect(files.get('draft-history/practice/double/1.ts')).toBe(`first ${mark}`);
  expect(files.get('exercises/triple/lib/notes.ts')).toBe(`// Exercise ${mark}`);
  const submissions = JSON.parse(files.get('submissions.json')!) as Array<{file: string; verdict: string}>;
  expect(submissions).toMatchObject([{verdict: 'accepted', exerciseSlug: 'double'}]);
  expect(files.get(submissions[0]!.file)).toContain(mark);
  expect(JSON.parse(files.get('account.json')!)).toMatchObject({
    ...{account: {email: ada.email}, lists: [{title: `List ${mark}`}]},
    progress: [{exerciseSlug: 'double', state: 'solved'}],
  });
  const all = [...files].flat().join('\n');
  expect(all).not.toContain(eve.id);
  expect(all).not.toContain('the hash of a password');
});

test('one that was taken half or failed is in nobody’s way, and there are so many in an hour', async () => {
  const half = await exportAccount(system.platform, eve);
  if (!half.ok) throw new Error(half.error.message);
  half.value.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (let n = 1; n < archivesPerHourMax; n += 1) {
    const made = await exportAccount(system.platform, eve);
    if (!made.ok) throw new Error(made.error.message);
    await buffer(made.value);
  }
  expect(await exportAccount(system.platform, eve)).toMatchObject({error: {kind: 'too-many'}});
});
