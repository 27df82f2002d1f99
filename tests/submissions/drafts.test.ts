import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {draftHistoryMax} from '#lib/base/limits';
import {deleteAccount} from '#lib/data/administrators';
import {storeDraft} from '#lib/data/drafts';
import {readDraftHistory, readDrafts, saveDraft} from '#lib/submissions/drafts';
import {ownerOf} from '../support/owner';
import {newViewer, openSystem, type System} from './system.ts';

let system: System;
let viewer: Viewer;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());

const slug = 'double';
const save = async (
  source: string,
  revision: number,
  language: 'javascript' | 'typescript' = 'javascript',
) => {
  viewer ??= await newViewer(system);
  return saveDraft(system.platform, viewer, {slug, language, source, revision});
};
const fresh = async () => {
  viewer = await newViewer(system);
};

test('a draft is read back as it was saved, with a revision that rises', async () => {
  await fresh();
  expect(await save('one', 0)).toMatchObject({ok: true, value: {revision: 1}});
  expect(await save('two', 1)).toMatchObject({ok: true, value: {revision: 2}});
  expect(await readDrafts(system.platform, viewer, slug)).toMatchObject([
    {source: 'two', language: 'javascript', revision: 2},
  ]);
});

test('a stale tab overwrites nothing and gets what is stored', async () => {
  await fresh();
  await save('first tab', 0);
  await save('first tab, more', 1);
  expect(await save('second tab', 1)).toMatchObject({
    ok: false,
    error: {kind: 'conflict', draft: {source: 'first tab, more', revision: 2}},
  });
  expect(await save('a tab that knows of no draft', 0)).toMatchObject({ok: false, error: {kind: 'conflict'}});
  expect(await readDrafts(system.platform, viewer, slug)).toMatchObject([
    {source: 'first tab, more', revision: 2},
  ]);
});

test('a save whose answer was lost may be sent again', async () => {
  await fresh();
  await save('text', 0);
  expect(await save('text', 0)).toMatchObject({ok: true, value: {revision: 1}});
});

test('of many saves at once from one revision, one wins and every other hears of it', async () => {
  await fresh();
  const saves = await Promise.all(Array.from({length: 8}, (_, index) => save(`text ${index}`, 0)));
  expect(saves.filter((saved) => saved.ok)).toHaveLength(1);
  expect(saves.filter((saved) => !saved.ok && saved.error.kind === 'conflict')).toHaveLength(7);
});

test('a draft says which browsers it comes from, also where the same text is saved again', async () => {
  await fresh();
  const code = {slug, language: 'javascript'} as const;
  const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
  const saveBy = (browser: string | undefined, stamp: number, source: string, revision: number) =>
    saveDraft(system.platform, viewer, {
      ...code,
      source,
      revision,
      ...(browser === undefined ? {} : {by: {browser, stamp}}),
    });
  const origin = async () => (await readDrafts(system.platform, viewer, slug))[0]?.origin;
  await saveBy(one, 10, 'a', 0);
  expect(await origin()).toEqual({savedBy: [one], seen: [{browser: one, stamp: 10}]});
  await saveBy(two, 3, 'a', 0);
  expect(await origin()).toMatchObject({savedBy: [one, two]});
  await saveBy(undefined, 0, 'ab', 1);
  const seen = [
    {browser: one, stamp: 10},
    {browser: two, stamp: 3},
  ];
  expect(await origin()).toEqual({savedBy: [], seen});
  expect(await saveBy(one, 11, 'ac', 1)).toMatchObject({
    error: {kind: 'conflict', draft: {source: 'ab', origin: {savedBy: [], seen}}},
  });
});

test('each language has its own draft, the latest saved first', async () => {
  await fresh();
  await save('js', 0, 'javascript');
  await sleep(5);
  await save('ts', 0, 'typescript');
  const drafts = await readDrafts(system.platform, viewer, slug);
  expect(drafts.map(({source}) => source)).toEqual(['ts', 'js']);
});

test('nobody else reads or overwrites it', async () => {
  await fresh();
  await save('mine', 0);
  const stranger = await newViewer(system);
  expect(await readDrafts(system.platform, stranger, slug)).toEqual([]);
  expect(
    await saveDraft(system.platform, stranger, {slug, language: 'javascript', source: 'theirs', revision: 0}),
  ).toMatchObject({
    ok: true,
    value: {revision: 1},
  });
  expect(await readDrafts(system.platform, viewer, slug)).toMatchObject([{source: 'mine'}]);
});

test('earlier texts are kept, some time apart, and no more than a bounded number', async () => {
  await fresh();
  const {data} = system.platform;
  const place = {context: practice, exerciseSlug: slug, language: 'javascript'};
  const start = Date.now();
  for (let revision = 0; revision < 200; revision++) {
    const draft = {...place, source: `line ${revision}`, revision};
    await storeDraft(data, ownerOf(viewer), draft, new Date(start + revision * 5000));
  }
  const history = await readDraftHistory(system.platform, viewer, {slug, language: 'javascript'});
  expect(history).toHaveLength(draftHistoryMax);
  const times = history.map(({savedAt}) => Date.parse(savedAt));
  for (let i = 1; i < times.length; i++) expect(times[i - 1]! - times[i]!).toBeGreaterThanOrEqual(20_000);
  expect(history[0]!.revision).toBeGreaterThan(190);
});

test('what a reset throws away is in the history at once', async () => {
  await fresh();
  const long = 'x'.repeat(1000);
  await save('start', 0);
  await save(long, 1);
  await save('start', 2);
  const history = await readDraftHistory(system.platform, viewer, {slug, language: 'javascript'});
  expect(history.map(({source}) => source)).toContain(long);
});

test('a text that was replaced is in the history, however short ago the last one was', async () => {
  await fresh();
  await save('one', 0);
  await save('two', 1);
  await save('three', 2);
  const replace = {slug, language: 'javascript', source: 'four', revision: 3, replaces: true} as const;
  expect(await saveDraft(system.platform, viewer, replace)).toMatchObject({ok: true});
  const history = await readDraftHistory(system.platform, viewer, {slug, language: 'javascript'});
  expect(history.map(({source}) => source)).toEqual(['three', 'one']);
});

test('drafts go with the account', async () => {
  await fresh();
  await save('text', 0);
  await deleteAccount(system.platform.data, ownerOf(viewer));
  expect(await system.platform.data.draft.count({where: {userId: viewer.id}})).toBe(0);
});

test('an unknown exercise and an oversized draft are refused', async () => {
  await fresh();
  const draft = {language: 'javascript', source: '', revision: 0} as const;
  expect(await saveDraft(system.platform, viewer, {...draft, slug: 'no-such'})).toMatchObject({
    error: {kind: 'not-found'},
  });
  expect(
    await saveDraft(system.platform, viewer, {...draft, slug, source: 'x'.repeat(102_401)}),
  ).toMatchObject({
    error: {kind: 'too-large'},
  });
  vi.restoreAllMocks();
});
