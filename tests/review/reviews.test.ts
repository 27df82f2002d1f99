/** Reviews from the first solution to the next day: begun with an empty editor, graded once, paused and spread. */
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {findDraftHistory, findDrafts, storeDraft} from '#lib/data/drafts';
import {storeVersion} from '#lib/data/exercise-versions';
import {recordHints} from '#lib/data/progress';
import {findReviewLogs, findReviews} from '#lib/data/reviews';
import {beginReview, gradeReview, putBackReview} from '#lib/review/one-review';
import {pauseReviews, resumeReviews, spreadReviews} from '#lib/review/pause';
import {readReviews} from '#lib/review/reviews';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let system: System;
let viewer: Viewer;
const slug = 'double';
const others = ['one', 'two', 'three', 'four'];
const dayMs = 86_400_000;

beforeAll(async () => {
  system = await openSystem();
  for (const other of others)
    await storeVersion(system.platform.data, preparedDouble({slug: other, title: other}), 1);
});
afterAll(() => system?.platform.close());
beforeEach(async () => {
  viewer = await newViewer(system);
});

async function send(verdict: 'wrong-answer' | 'accepted', name = slug): Promise<string> {
  system.grader.answer = async () => verdict;
  const sent = await submit(system.platform, viewer, {slug: name, ...code});
  if (!sent.ok) throw new Error(sent.error.message);
  await verdictOf(viewer, sent.value.id);
  return sent.value.id;
}

/** Solved so many days ago. */
async function solve(daysAgo: number, name = slug): Promise<void> {
  const id = await send('accepted', name);
  const at = new Date(Date.now() - daysAgo * dayMs);
  await system.platform.data.submission.update({where: {id}, data: {createdAt: at}});
  const key = {userId_exerciseSlug: {userId: viewer.id, exerciseSlug: name}};
  const times = {firstTriedAt: at, lastTriedAt: at, firstSolvedAt: at};
  await system.platform.data.progress.update({where: key, data: times});
}

async function read() {
  const found = await readReviews(system.platform, viewer);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

test('what was never solved is not reviewed', async () => {
  await send('wrong-answer');
  expect(await read()).toMatchObject({solved: 0, today: [], coming: []});
  expect(await beginReview(system.platform, viewer, slug)).toMatchObject({error: {kind: 'not-found'}});
});

test('what was solved yesterday comes later, and a month after it is due', async () => {
  await solve(0);
  expect(await read()).toMatchObject({today: [], coming: [{slug}], solved: 1});
  await solve(60, 'one');
  const {today} = await read();
  expect(today).toMatchObject([{slug: 'one'}]);
  expect(today[0]!.recall).toBeLessThan(0.9);
});

test('a review begins with the starter, and the code of before is in the history', async () => {
  await solve(60);
  const {data} = system.platform;
  const place = {context: practice, exerciseSlug: slug, language: 'javascript'};
  await storeDraft(data, ownerOf(viewer), {...place, source: 'the solution', revision: 0}, new Date());
  expect((await beginReview(system.platform, viewer, slug)).ok).toBe(true);
  const [draft] = await findDrafts(data, ownerOf(viewer), place);
  expect(draft?.source).not.toContain('the solution');
  const history = await findDraftHistory(data, ownerOf(viewer), place);
  expect(history.map(({source}) => source)).toContain('the solution');
  // Begun again, it goes on with the code that is there.
  const typed = {...place, source: 'typed since', revision: draft!.revision};
  await storeDraft(data, ownerOf(viewer), typed, new Date());
  expect((await beginReview(system.platform, viewer, slug)).ok).toBe(true);
  expect((await findDrafts(data, ownerOf(viewer), place))[0]?.source).toBe('typed since');
});

test('a grade is proposed from how it went, another may be chosen, and it counts once', async () => {
  await solve(60);
  await beginReview(system.platform, viewer, slug);
  expect(await read()).toMatchObject({open: [{slug, proposed: 1, attempts: 0, isSolved: false}], today: []});
  await recordHints(system.platform.data, ownerOf(viewer), slug, 1);
  await send('wrong-answer');
  await send('accepted');
  expect(await read()).toMatchObject({open: [{proposed: 2, attempts: 2, hintsUsed: 1, isSolved: true}]});
  const both = await Promise.all([1, 2].map(() => gradeReview(system.platform, viewer, {slug, grade: 3})));
  expect(both.map(({ok}) => ok).sort()).toEqual([false, true]);
  expect(await findReviewLogs(system.platform.data, ownerOf(viewer), 10)).toMatchObject([
    {proposed: 2, grade: 3, recalled: true, attempts: 2, hintsUsed: 1},
  ]);
  const [row] = await findReviews(system.platform.data, ownerOf(viewer));
  expect(row).toMatchObject({reps: 1, lapses: 0, openedAt: null, hintsUsed: 0});
  expect(await read()).toMatchObject({open: [], today: [], coming: [{slug}]});
});

test('a review that is put back counts for nothing', async () => {
  await solve(60);
  await beginReview(system.platform, viewer, slug);
  expect((await putBackReview(system.platform, viewer, slug)).ok).toBe(true);
  expect(await read()).toMatchObject({open: [], today: [{slug}]});
  expect(await putBackReview(system.platform, viewer, slug)).toMatchObject({error: {kind: 'conflict'}});
  expect(await findReviewLogs(system.platform.data, ownerOf(viewer), 10)).toEqual([]);
});

test('while reviews are paused nothing is due, and what was to come waits as long', async () => {
  await solve(60);
  await solve(0, 'one');
  const before = (await read()).coming[0]!.dueAt;
  await pauseReviews(system.platform, viewer);
  expect(await read()).toMatchObject({today: [], pausedAt: expect.any(String)});
  const weekAgo = new Date(Date.now() - 7 * dayMs);
  await system.platform.data.preferences.update({
    where: {userId: viewer.id},
    data: {reviewsPausedAt: weekAgo},
  });
  await resumeReviews(system.platform, viewer);
  const after = await read();
  expect(after.today).toMatchObject([{slug}]);
  expect(after.pausedAt).toBeUndefined();
  const movedMs = Date.parse(after.coming[0]!.dueAt) - Date.parse(before);
  expect(Math.round(movedMs / dayMs)).toBe(7);
});

test('today holds what fits, and the rest can be spread over the next days', async () => {
  for (const other of others) await solve(90, other);
  await system.platform.data.preferences.create({data: {userId: viewer.id, reviewMinutes: 20}});
  const {today, later, todayMinutes} = await read();
  expect([today.length, later.length, todayMinutes]).toEqual([2, 2, 20]);
  await spreadReviews(system.platform, viewer);
  const spread = await read();
  expect(spread.today.map((one) => one.slug).sort()).toEqual(today.map((one) => one.slug).sort());
  expect(spread.later).toEqual([]);
  expect(spread.coming).toHaveLength(2);
});

test('a solution that was taken back by a rejudge is not due', async () => {
  await solve(60);
  const key = {userId_exerciseSlug: {userId: viewer.id, exerciseSlug: slug}};
  await system.platform.data.progress.update({where: key, data: {state: 'tried', firstSolvedAt: null}});
  expect(await read()).toMatchObject({today: [], solved: 0});
});
