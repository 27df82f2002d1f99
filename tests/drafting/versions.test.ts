/** What versions of a published exercise differ in, with the real proof. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {compareVersions, listVersions} from '#lib/drafting/versions';
import {newViewer, type System} from '../submissions/system.ts';
import {got, newDraft, openAuthoring, proved, publish, viewerOf, write} from './world.ts';

let system: System;
let author: Viewer;

beforeAll(async () => {
  ({system, author} = await openAuthoring());
});
afterAll(() => system?.platform.close());

const wrong = 'submissions/wrong-answer/starts-from-zero.js';

test('two versions, and the draft of the next, differ in files and in verdicts', async () => {
  const {id, slug} = await newDraft(system, author, 'changing');
  await publish(system, author, id);
  got(
    await write(system, author, id, 'exercise.json', (text) => text.replace('"version": 1', '"version": 2')),
  );
  got(
    await write(system, author, id, wrong, (text) =>
      text.replace('return best', 'return Math.min(best, 999)'),
    ),
  );
  expect((await publish(system, author, id)).report?.publication).toEqual({kind: 'published', version: 2});
  got(await write(system, author, id, 'statement.md', (text) => `${text}\nMore.\n`));
  await proved(system, author, id);
  const {platform} = system;
  const versions = got(await listVersions(platform, author, slug));
  expect(versions.map(({name}) => name)).toEqual(['draft', '2', '1']);
  const between = got(await compareVersions(platform, author, slug, {before: '1', after: '2'}));
  expect(between.files.map(({path}) => path)).toEqual(['exercise.json', wrong]);
  expect(between.verdicts?.solutions.map(({path}) => path)).toEqual([wrong]);
  const next = got(await compareVersions(platform, author, slug, {before: '2', after: 'draft'}));
  expect(next.files.map(({path}) => path)).toEqual(['statement.md']);
  expect(next.verdicts?.solutions).toEqual([]);
  for (const before of ['3', '0', 'x', '1e3']) {
    const none = await compareVersions(platform, author, slug, {before, after: '2'});
    expect(none.ok ? undefined : none.error.kind).toBe('not-found');
  }
  const other = await viewerOf(system, 'instructor');
  for (const viewer of [other, await newViewer(system)]) {
    expect((await listVersions(platform, viewer, slug)).ok).toBe(false);
    expect((await compareVersions(platform, viewer, slug, {before: '1', after: '2'})).ok).toBe(false);
  }
});
