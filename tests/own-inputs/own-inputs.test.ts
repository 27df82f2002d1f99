import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {expectedCharactersMax, inputBytesMax, ownInputsPerExerciseMax} from '#lib/base/limits';
import {readOwnInputs, removeOwnInput, saveOwnInput} from '#lib/own-inputs/own-inputs';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

let system: System;
let viewer: Viewer;
const slug = 'double';
const save = (change: {name?: string; input?: string; expected?: string | null} = {}) =>
  saveOwnInput(system.platform, viewer, {slug, name: 'one', input: 'value = 1', ...change});

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());
beforeEach(async () => {
  viewer = await newViewer(system);
});

test('an input is kept under its name, with what is expected of it or without', async () => {
  await save({name: ' one '});
  await save({name: 'two', expected: '4'});
  await save({input: 'value = 3'});
  expect(await readOwnInputs(system.platform, viewer, slug)).toEqual([
    {id: expect.any(String), name: 'one', input: 'value = 3'},
    {id: expect.any(String), name: 'two', input: 'value = 1', expected: '4'},
  ]);
});

test.each([
  ['no name', {name: ' '}, 'invalid'],
  ['a name that is too long', {name: 'n'.repeat(61)}, 'invalid'],
  ['a name of two lines', {name: 'a\nb'}, 'invalid'],
  ['an input that is too long', {input: 'x'.repeat(inputBytesMax + 1)}, 'too-large'],
  ['too much that is expected', {expected: 'x'.repeat(expectedCharactersMax + 1)}, 'invalid'],
])('%s is refused', async (_what, change, kind) => {
  expect(await save(change)).toMatchObject({ok: false, error: {kind}});
  expect(await readOwnInputs(system.platform, viewer, slug)).toEqual([]);
});

test('the input after the last that is kept is refused', async () => {
  for (let n = 0; n < ownInputsPerExerciseMax; n += 1) await save({name: `input ${n}`});
  expect(await save({name: 'one more'})).toMatchObject({error: {kind: 'conflict'}});
});

test('another one’s input is not there', async () => {
  const saved = await save();
  const id = saved.ok ? saved.value.id : '';
  const other = await newViewer(system);
  expect(await removeOwnInput(system.platform, other, id)).toMatchObject({error: {kind: 'not-found'}});
  expect(await removeOwnInput(system.platform, viewer, id)).toMatchObject({ok: true});
  expect(await removeOwnInput(system.platform, viewer, 'no id')).toMatchObject({error: {kind: 'not-found'}});
});

test('an input for an exercise that is not there is refused', async () => {
  const input = {slug: 'no-such', name: 'one', input: ''};
  expect(await saveOwnInput(system.platform, viewer, input)).toMatchObject({error: {kind: 'not-found'}});
});
