import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {saveDraft} from '#lib/submissions/drafts';
import {listOwnTexts, readOwnText} from '#lib/submissions/own-texts';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

const slug = 'double';
let system: System;
let viewer: Viewer;

beforeAll(async () => {
  system = await openSystem();
  viewer = await newViewer(system);
  const sent = await submit(system.platform, viewer, {slug, ...code});
  await verdictOf(viewer, sent.ok ? sent.value.id : '');
  const draft = {slug, language: 'javascript', replaces: true} as const;
  await saveDraft(system.platform, viewer, {...draft, source: 'one', revision: 0});
  await saveDraft(system.platform, viewer, {...draft, source: 'two', revision: 1});
});
afterAll(() => system?.platform.close());

test('every text that is listed can be read, by its owner alone', async () => {
  const texts = await listOwnTexts(system.platform, viewer, slug);
  const other = await newViewer(system);
  expect(await listOwnTexts(system.platform, other, slug)).toEqual([]);
  const sources = [];
  for (const {name} of texts) {
    const read = await readOwnText(system.platform, viewer, {slug, name});
    sources.push(read.ok ? read.value.source : read.error.message);
    expect(await readOwnText(system.platform, other, {slug, name})).toMatchObject({
      error: {kind: 'not-found'},
    });
  }
  expect(sources).toEqual(['two', code.source, 'one']);
});

test.each(['', 'draft', 'draft:cobol', 'draft:javascript:9', 'submission:no-id', 'note:x', ':::'])(
  '"%s" names no text',
  async (name) => {
    expect(await readOwnText(system.platform, viewer, {slug, name})).toMatchObject({
      error: {kind: 'not-found'},
    });
  },
);

test('a text of another exercise is none of this one', async () => {
  const [, {name} = {name: ''}] = await listOwnTexts(system.platform, viewer, slug);
  expect(name).toMatch(/^submission:/);
  expect((await readOwnText(system.platform, viewer, {slug: 'other', name})).ok).toBe(false);
});
