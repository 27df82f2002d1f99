/** What the catalogue says of an exercise to its viewer, and which it offers next. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {listCatalogue, nextExercise} from '#lib/catalogue/catalogue';
import {storeVersion} from '#lib/data/exercise-versions';
import {storeReviews} from '#lib/data/reviews';
import type {TopicGuide} from '#lib/exercises/guide';
import {listExercise, makeList, readLists, starExercise} from '#lib/practice/lists';
import {findInNotes} from '#lib/practice/note-search';
import {changePreferences, preferencesSchema, readPreferences} from '#lib/practice/preferences';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let system: System;
let viewer: Viewer;
const slug = 'double';
beforeAll(async () => {
  system = await openSystem();
  viewer = await newViewer(system);
  const {data} = system.platform;
  const publish = (name: string, difficulty: 'easy' | 'hard', topic: string) =>
    storeVersion(data, preparedDouble({slug: name, title: name, difficulty, topics: [topic]}), 1);
  await publish('aaa', 'easy', 'dijkstra');
  await publish('trie-hard', 'hard', 'trie');
  await publish('trie-easy', 'easy', 'trie');
});
afterAll(() => system?.platform.close());

const itemOf = async (name = slug) => {
  const found = (await listCatalogue(system.platform, viewer)).find((item) => item.slug === name);
  return found!;
};
const guides = ['trie', 'dijkstra'].map(
  (topic, order) => ({topic, title: topic, order, summary: '', exercises: [], html: ''}) as TopicGuide,
);
const next = async (who?: Viewer) => (await nextExercise({...system.platform, guides}, who))?.slug;

test('a newcomer is offered the easiest exercise of the first track', async () => {
  expect(await next()).toBe('trie-easy');
  expect(await next(viewer)).toBe('trie-easy');
});

test('an exercise is new, tried, solved and due as verdicts and days come, and paused reviews are due to nobody', async () => {
  const {platform, grader} = system;
  expect(await itemOf()).toMatchObject({status: 'new', languages: ['javascript', 'typescript']});
  const send = async (verdict: 'wrong-answer' | 'accepted') => {
    grader.answer = async () => verdict;
    const sent = await submit(platform, viewer, {slug, ...code});
    if (!sent.ok) throw new Error(sent.error.message);
    await verdictOf(viewer, sent.value.id);
  };
  await send('wrong-answer');
  expect(await itemOf()).toMatchObject({status: 'tried'});
  expect((await itemOf()).dueAt).toBeUndefined();
  expect(await next(viewer)).toBe(slug);
  await send('accepted');
  const solved = await itemOf();
  expect(solved.status).toBe('solved');
  expect(solved.isDue).toBeUndefined();
  expect(Date.parse(solved.dueAt!)).toBeGreaterThan(Date.now());
  const past = new Date(Date.now() - 1000);
  const review = {
    ...{exerciseSlug: slug, dueAt: past, stability: 3, difficulty: 5, reps: 0, lapses: 0, state: 2},
    ...{lastReviewedAt: past, openedAt: null, hintsUsed: 0},
  };
  await storeReviews(platform.data, ownerOf(viewer), [review]);
  expect(await itemOf()).toMatchObject({isDue: true});
  await platform.data.preferences.create({data: {userId: viewer.id, reviewsPausedAt: new Date()}});
  expect((await itemOf()).isDue).toBeUndefined();
});

test('stars and lists are of exercises that there are', async () => {
  const {platform} = system;
  expect(await starExercise(platform, viewer, {slug, starred: true})).toMatchObject({ok: true});
  expect(await itemOf()).toMatchObject({starred: true});
  expect(await starExercise(platform, viewer, {slug: 'nowhere', starred: true})).toMatchObject({
    error: {kind: 'not-found'},
  });
  const made = await makeList(platform, viewer, 'Week 1');
  const id = made.ok ? made.value.id : '';
  expect(await makeList(platform, viewer, 'Week 1')).toMatchObject({error: {kind: 'conflict'}});
  expect(await listExercise(platform, viewer, {id, slug: 'nowhere', listed: true})).toMatchObject({
    error: {kind: 'not-found'},
  });
  await listExercise(platform, viewer, {id, slug, listed: true});
  expect(await readLists(platform, viewer)).toEqual([{id, title: 'Week 1', slugs: [slug]}]);
  expect(await readLists(platform, undefined)).toEqual([]);
});

test.each([
  [{timeZone: 'Asia/Kathmandu'}, true],
  [{timeZone: null}, true],
  [{timeZone: 'Mars/Olympus'}, false],
  [{dateLanguage: 'de'}, true],
  [{dateLanguage: 'no language'}, false],
  [{tabSize: 0}, false],
  [{fontSize: 1000}, false],
  [{profileKey: 'chosen'}, false],
  [{reviewsPausedAt: null}, false],
])('preferences %j are taken: %s', (change, taken) => {
  expect(preferencesSchema.safeParse(change).success).toBe(taken);
});

test('what is changed is read back, and a visitor has the defaults', async () => {
  await changePreferences(system.platform, viewer, {hideTopics: true, timeZone: 'Europe/Berlin'});
  expect(await readPreferences(system.platform, viewer)).toMatchObject({
    ...{hideTopics: true, hideDifficulty: false, timeZone: 'Europe/Berlin'},
  });
  expect(await readPreferences(system.platform, undefined)).toMatchObject({hideTopics: false, tabSize: 2});
});

test('a search of notes without a word finds nothing, and one that is too long is refused', async () => {
  expect(await findInNotes(system.platform, viewer, '  ')).toEqual({ok: true, value: {slugs: []}});
  expect(await findInNotes(system.platform, viewer, 'x'.repeat(101))).toMatchObject({
    error: {kind: 'invalid'},
  });
});
