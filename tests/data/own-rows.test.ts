/** What a person keeps beside their code: read and written by its owner, found by nobody else, bounded. */
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Owned} from '#lib/access/scope';
import {listItemsMax, listsPerAccountMax, ownInputsPerExerciseMax} from '#lib/base/limits';
import {deleteAccount} from '#lib/data/administrators';
import {changeListItem, createList, deleteList, findLists, renameList} from '#lib/data/lists';
import {findNote, searchNotes, storeNote} from '#lib/data/notes';
import {deleteOwnInput, findOwnInputs, storeOwnInput} from '#lib/data/own-inputs';
import {defaultPreferences, findPreferences, storePreferences} from '#lib/data/preferences';
import {findActivity, findProgress, findProgressOf, recordHints, storeStar} from '#lib/data/progress';
import {findReviewLogs, findReviews, finishReview, storeReviews} from '#lib/data/reviews';
import {createShare, findShare, findShared, revokeShare} from '#lib/data/shares';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let system: System;
let owner: Owned;
let other: Owned;
const exerciseSlug = 'double';
const now = new Date('2026-11-30T12:00:00Z');
const data = () => system.platform.data;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());
beforeEach(async () => {
  owner = ownerOf(await newViewer(system));
  other = ownerOf(await newViewer(system));
});

const save = (text: string, revision: number) =>
  storeNote(data(), owner, {exerciseSlug, text, revision}, now);

test('a note is saved over the revision that its writer knew, and over no other', async () => {
  expect(await save('one', 0)).toMatchObject({ok: true, value: {revision: 1}});
  expect(await save('two', 1)).toMatchObject({ok: true, value: {revision: 2}});
  expect(await save('late', 1)).toMatchObject({ok: false, error: {text: 'two', revision: 2}});
  // Its answer was lost on the way, and it comes again.
  expect(await save('two', 1)).toMatchObject({ok: true, value: {revision: 2}});
  expect(await findNote(data(), owner, exerciseSlug)).toMatchObject({text: 'two'});
  expect(await findNote(data(), other, exerciseSlug)).toBeUndefined();
});

test('of two first saves of a note one is stored, and the other is told of it', async () => {
  const saved = await Promise.all([save('one', 0), save('two', 0)]);
  expect(saved.map(({ok}) => ok).sort()).toEqual([false, true]);
});

test('notes are searched by words as they are written, wildcards and all', async () => {
  await save('Uses a 100% Trie_node', 0);
  for (const [words, found] of [
    [['trie'], true],
    [['TRIE', '100%'], true],
    [['trie_node'], true],
    [['1_0'], false],
    [['trie', 'graph'], false],
  ] as const) {
    expect([words, await searchNotes(data(), owner, words)]).toEqual([words, found ? [exerciseSlug] : []]);
  }
  expect(await searchNotes(data(), other, ['trie'])).toEqual([]);
});

async function newList(title: string): Promise<string> {
  const made = await createList(data(), owner, title);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

test('a list is renamed, filled and deleted by its owner alone', async () => {
  const id = await newList('Week 1');
  expect(await createList(data(), owner, 'Week 1')).toMatchObject({error: 'title-taken'});
  for (const [whose, ok] of [
    [other, false],
    [owner, true],
  ] as const) {
    expect((await renameList(data(), whose, id, 'Week 2')).ok).toBe(ok);
    expect((await changeListItem(data(), whose, {id, exerciseSlug, listed: true})).ok).toBe(ok);
  }
  expect((await changeListItem(data(), owner, {id, exerciseSlug, listed: true})).ok).toBe(true);
  expect(await findLists(data(), owner)).toEqual([{id, title: 'Week 2', slugs: [exerciseSlug]}]);
  expect(await findLists(data(), other)).toEqual([]);
  expect(await deleteList(data(), other, id)).toBe(false);
  await changeListItem(data(), owner, {id, exerciseSlug, listed: false});
  expect((await findLists(data(), owner))[0]).toMatchObject({slugs: []});
  expect(await deleteList(data(), owner, id)).toBe(true);
  expect(await renameList(data(), owner, 'no id', 'x')).toMatchObject({error: 'no-list'});
});

test('lists and what is on them are bounded, also when all are asked for at once', async () => {
  const asked = Array.from({length: listsPerAccountMax + 3}, (_, n) =>
    createList(data(), owner, `List ${n}`),
  );
  const made = await Promise.all(asked);
  expect(made.filter(({ok}) => ok)).toHaveLength(listsPerAccountMax);
  const {id} = (await findLists(data(), owner))[0]!;
  const items = Array.from({length: listItemsMax}, (_, n) => ({listId: id, exerciseSlug: `exercise-${n}`}));
  await data().listItem.createMany({data: items});
  const add = (slug: string) => changeListItem(data(), owner, {id, exerciseSlug: slug, listed: true});
  expect(await add('one-more')).toMatchObject({error: 'too-many'});
});

test('inputs are kept by name, bounded, for their owner alone', async () => {
  const store = (name: string, input = '[1]', expected: string | null = null) =>
    storeOwnInput(data(), owner, {exerciseSlug, name, input, expected}, now);
  const first = await store('one');
  expect(await store('one', '[2]', '4')).toEqual(first);
  expect(await findOwnInputs(data(), owner, exerciseSlug)).toMatchObject([
    {name: 'one', input: '[2]', expected: '4'},
  ]);
  expect(await findOwnInputs(data(), other, exerciseSlug)).toEqual([]);
  for (let n = 1; n < ownInputsPerExerciseMax; n += 1) await store(`more ${n}`);
  expect(await store('too many')).toMatchObject({error: 'too-many'});
  expect((await store('one', '[3]')).ok).toBe(true);
  const id = first.ok ? first.value : '';
  expect(await deleteOwnInput(data(), other, id)).toBe(false);
  expect(await deleteOwnInput(data(), owner, id)).toBe(true);
});

test('a finished submission is shared by its owner, and the link ends when it is taken back', async () => {
  const viewer = await newViewer(system);
  const sent = await submit(system.platform, viewer, {slug: exerciseSlug, ...code});
  const id = sent.ok ? sent.value.id : '';
  await verdictOf(viewer, id);
  owner = ownerOf(viewer);
  const token = `token of ${id}`;
  expect(await createShare(data(), other, id, 'another')).toBeUndefined();
  expect(await createShare(data(), owner, id, token)).toBe(token);
  expect(await createShare(data(), owner, id, 'a later one')).toBe(token);
  expect(await findShare(data(), other, id)).toBeUndefined();
  expect(await findShared(data(), token)).toEqual({submissionId: id, name: viewer.name});
  await revokeShare(data(), other, id);
  expect(await findShared(data(), token)).toBeDefined();
  await revokeShare(data(), owner, id);
  expect(await findShared(data(), token)).toBeUndefined();
});

test('preferences are the defaults until one is chosen, and what is not named stays', async () => {
  expect(await findPreferences(data(), owner)).toEqual(defaultPreferences);
  expect(await storePreferences(data(), owner, {})).toEqual(defaultPreferences);
  await storePreferences(data(), owner, {vim: true});
  await storePreferences(data(), owner, {timeZone: 'Asia/Kathmandu'});
  const chosen = {...defaultPreferences, vim: true, timeZone: 'Asia/Kathmandu'};
  expect(await findPreferences(data(), owner)).toEqual(chosen);
  expect(await findPreferences(data(), other)).toEqual(defaultPreferences);
});

test('a review ends once, and hints opened while it lasts are counted in it', async () => {
  const row = {
    ...{exerciseSlug, dueAt: now, stability: 3, difficulty: 5, reps: 0, lapses: 0, state: 2},
    ...{lastReviewedAt: now, openedAt: now, hintsUsed: 0},
  };
  await recordHints(data(), owner, exerciseSlug, 3);
  await storeReviews(data(), owner, [row]);
  await recordHints(data(), owner, exerciseSlug, 1);
  expect(await findReviews(data(), owner)).toEqual([{...row, hintsUsed: 1}]);
  expect(await findReviews(data(), other)).toEqual([]);
  const log = {
    ...{exerciseSlug, reviewedAt: now, elapsedDays: 3, predicted: 0.9, recalled: true, proposed: 3, grade: 4},
    ...{attempts: 1, hintsUsed: 1, seconds: 600},
  };
  const done = {...row, openedAt: null, reps: 1};
  expect(await finishReview(data(), other, now, done, log)).toBe(false);
  expect(await finishReview(data(), owner, now, done, log)).toBe(true);
  expect(await finishReview(data(), owner, now, done, log)).toBe(false);
  expect(await findReviewLogs(data(), owner, 10)).toEqual([log]);
  expect(await findReviewLogs(data(), other, 10)).toEqual([]);
});

test('progress and activity are their owner’s', async () => {
  await storeStar(data(), owner, exerciseSlug, now);
  expect(await findProgressOf(data(), owner, exerciseSlug)).toMatchObject({starredAt: now, state: 'new'});
  await storeStar(data(), owner, exerciseSlug, null);
  expect((await findProgress(data(), owner)).get(exerciseSlug)?.starredAt).toBeUndefined();
  expect((await findProgress(data(), other)).size).toBe(0);
  expect(await findActivity(data(), other)).toEqual([]);
});

test('an account that goes while its verdicts come takes everything with it and holds up nobody', async () => {
  for (let round = 0; round < 3; round += 1) {
    const viewer = await newViewer(system);
    owner = ownerOf(viewer);
    await save('note', 0);
    for (let n = 0; n < 4; n += 1) await submit(system.platform, viewer, {slug: exerciseSlug, ...code});
    await deleteAccount(data(), owner);
    const {userId} = owner;
    expect(await data().submission.count({where: {userId}})).toBe(0);
    expect(await data().progress.count({where: {userId}})).toBe(0);
    expect(await data().note.count({where: {userId}})).toBe(0);
  }
});
