/** Progress summed up: mastery, days of a zone, and a profile that its owner makes public. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {storeVersion} from '#lib/data/exercise-versions';
import type {TopicGuide} from '#lib/exercises/guide';
import {dayOf, zoneOf} from '#lib/practice/calendar';
import {type Mastered, masteryOf} from '#lib/practice/mastery';
import {hideProfile, publishProfile, readProfile} from '#lib/practice/profile';
import {readProgress} from '#lib/practice/progress';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

const exercise: fc.Arbitrary<Mastered> = fc.record({
  difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
  status: fc.constantFrom('new' as const, 'tried' as const, 'solved' as const),
  recall: fc.double({min: 0, max: 1, noNaN: true}),
});

test('mastery is a share that solving and remembering never lower', () => {
  fc.assert(
    fc.property(fc.array(exercise, {minLength: 1}), fc.nat(), (exercises, at) => {
      const before = masteryOf(exercises);
      expect(before).toBeGreaterThanOrEqual(0);
      expect(before).toBeLessThanOrEqual(1 + 1e-9);
      const index = at % exercises.length;
      const better = exercises.map((one, n) =>
        n === index ? {...one, status: 'solved' as const, recall: 1} : one,
      );
      expect(masteryOf(better)).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
  expect(masteryOf([])).toBe(0);
});

test('every quarter of an hour lies within one day of every zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const quarters = fc.integer({min: Date.UTC(2026, 0) / 900_000, max: Date.UTC(2027, 0) / 900_000});
  fc.assert(
    fc.property(fc.constantFrom(...zones), quarters, (zone, quarter) => {
      const day = dayOf(zone);
      expect(day(new Date((quarter + 1) * 900_000 - 1))).toBe(day(new Date(quarter * 900_000)));
    }),
  );
});

test('a zone that is not there is passed over', () => {
  expect(zoneOf(null, 'Mars/Olympus', 'Asia/Kathmandu')).toBe('Asia/Kathmandu');
  expect(zoneOf(undefined, '')).toBe('UTC');
});

let system: System;
let viewer: Viewer;
const guide: TopicGuide = {topic: 'trie', title: 'Tries', order: 1, summary: '', exercises: [], html: ''};
const parts = () => ({...system.platform, guides: [guide]});
beforeAll(async () => {
  system = await openSystem();
  viewer = await newViewer(system);
  for (const slug of ['one', 'two']) {
    await storeVersion(system.platform.data, preparedDouble({slug, title: slug, topics: ['trie']}), 1);
  }
});
afterAll(() => system?.platform.close());

const read = async () => {
  const found = await readProgress(parts(), viewer, 'Asia/Kathmandu');
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

test('progress begins empty', async () => {
  expect(await read()).toMatchObject({
    solved: 0,
    submissions: 0,
    days: [],
    solvedBy: [],
    strongest: [],
    weakest: [],
  });
});

test('every submission is counted once in days, verdicts and attempts', async () => {
  for (const verdict of ['wrong-answer', 'time-limit', 'accepted'] as const) {
    system.grader.answer = async () => verdict;
    const sent = await submit(system.platform, viewer, {slug: 'one', ...code});
    await verdictOf(viewer, sent.ok ? sent.value.id : '');
  }
  const progress = await read();
  const today = dayOf('Asia/Kathmandu')(new Date());
  expect(progress).toMatchObject({solved: 1, submissions: 3, solvedBy: [{day: today, solved: 1}]});
  expect(progress.days).toEqual([{day: today, submissions: 3, accepted: 1}]);
  expect(progress.verdicts.map(({count}) => count)).toEqual([1, 1, 1]);
  expect(progress.attempts.find(({label}) => label === '3')?.count).toBe(1);
  expect(progress.times.reduce((sum, {count}) => sum + count, 0)).toBe(1);
  expect(progress.help).toContainEqual({label: 'Without help', count: 1});
  expect(progress.topics).toMatchObject([{topic: 'trie', total: 2, solved: 1, next: {slug: 'two'}}]);
});

test('a profile is there while it is public, and its next address is another', async () => {
  const key = async () => {
    const made = await publishProfile(parts(), viewer);
    return made.ok ? made.value.key : '';
  };
  const first = await key();
  expect(await key()).toBe(first);
  const profile = await readProfile(parts(), undefined, first);
  expect(profile).toMatchObject({ok: true, value: {name: viewer.name, progress: {solved: 1}}});
  expect(JSON.stringify(profile)).not.toContain(viewer.email);
  await hideProfile(parts(), viewer);
  for (const gone of [first, 'nobody', '\0']) {
    expect(await readProfile(parts(), undefined, gone)).toMatchObject({error: {kind: 'not-found'}});
  }
  expect(await key()).not.toBe(first);
});
