import {afterAll, beforeAll, expect, test} from 'vitest';
import {storePreferences} from '#lib/data/preferences';
import {readHelp, recordHelp} from '#lib/help/help';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let system: System;
const slug = 'double';

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());

test('hints that are open stay open, and are no more than there are', async () => {
  const viewer = await newViewer(system);
  const open = (hints: number) => recordHelp(system.platform, viewer, {slug, hints});
  expect(await readHelp(system.platform, viewer, slug)).toMatchObject({hintsUsed: 0});
  expect(await open(1)).toMatchObject({value: {hintsUsed: 1}});
  expect(await open(0)).toMatchObject({value: {hintsUsed: 1}});
  expect(await open(2)).toMatchObject({error: {kind: 'invalid', field: 'hints'}});
  expect(await readHelp(system.platform, await newViewer(system), slug)).toMatchObject({hintsUsed: 0});
});

test('the first time that the editorial is opened is remembered', async () => {
  const viewer = await newViewer(system);
  const opened = await recordHelp(system.platform, viewer, {slug, editorial: true});
  expect(opened).toMatchObject({value: {hasSeenEditorial: true, isSolved: false, hintsUsed: 0}});
  const key = {userId_exerciseSlug: {userId: viewer.id, exerciseSlug: slug}};
  const seen = () => system.platform.data.progress.findUniqueOrThrow({where: key});
  const {editorialSeenAt} = await seen();
  await recordHelp(system.platform, viewer, {slug, editorial: true});
  expect((await seen()).editorialSeenAt).toEqual(editorialSeenAt);
});

test('once it is solved, an exercise comes back for review, unless reviews are paused', async () => {
  const viewer = await newViewer(system);
  const help = () => readHelp(system.platform, viewer, slug);
  const sent = await submit(system.platform, viewer, {slug, ...code});
  await verdictOf(viewer, sent.ok ? sent.value.id : '');
  expect(await help()).toMatchObject({isSolved: true, reviewAt: expect.stringMatching(/^20..-/)});
  await storePreferences(system.platform.data, ownerOf(viewer), {reviewsPausedAt: new Date()});
  expect((await help()).reviewAt).toBeUndefined();
});

test('an exercise that is not there has no help', async () => {
  const viewer = await newViewer(system);
  const opened = await recordHelp(system.platform, viewer, {slug: 'no-such', hints: 0});
  expect(opened).toMatchObject({error: {kind: 'not-found'}});
});
