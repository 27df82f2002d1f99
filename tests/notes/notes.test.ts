import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {noteBytesMax} from '#lib/base/limits';
import {readNote, saveNote} from '#lib/notes/notes';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

let system: System;
let viewer: Viewer;
const slug = 'double';
const save = (text: string, revision: number) => saveNote(system.platform, viewer, {slug, text, revision});

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());
beforeEach(async () => {
  viewer = await newViewer(system);
});

test('a stale tab overwrites no note and gets what is stored', async () => {
  expect(await save('one', 0)).toMatchObject({ok: true, value: {revision: 1}});
  expect(await save('two', 1)).toMatchObject({ok: true, value: {revision: 2}});
  expect(await save('late', 1)).toMatchObject({
    error: {kind: 'conflict', note: {text: 'two', revision: 2}},
  });
  expect(await readNote(system.platform, viewer, slug)).toMatchObject({text: 'two', revision: 2});
});

test('a note says which browser it comes from, also where the same text is saved again', async () => {
  const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
  const note = {slug, text: 'one', revision: 0};
  await saveNote(system.platform, viewer, {...note, by: {browser: one, stamp: 4}});
  expect(await saveNote(system.platform, viewer, {...note, by: {browser: two, stamp: 2}})).toMatchObject({
    ok: true,
    value: {revision: 1},
  });
  const seen = [
    {browser: one, stamp: 4},
    {browser: two, stamp: 2},
  ];
  expect(await readNote(system.platform, viewer, slug)).toMatchObject({origin: {savedBy: [one, two], seen}});
  expect(await save('late', 0)).toMatchObject({error: {note: {origin: {savedBy: [one, two], seen}}}});
});

test('a note takes 100 KB and not a byte more, counted as UTF-8', async () => {
  const full = 'ä'.repeat(noteBytesMax / 2);
  expect(await save(full, 0)).toMatchObject({ok: true});
  expect(await save(`${full}.`, 1)).toMatchObject({error: {kind: 'too-large'}});
});

test('a note on an exercise that is not there is refused', async () => {
  const note = {slug: 'no-such', text: 'x', revision: 0};
  expect(await saveNote(system.platform, viewer, note)).toMatchObject({error: {kind: 'not-found'}});
});

test('nobody reads another one’s note', async () => {
  await save('mine', 0);
  expect(await readNote(system.platform, await newViewer(system), slug)).toBeUndefined();
});
