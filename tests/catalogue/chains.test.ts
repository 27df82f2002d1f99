/** A chained question: its parts open in order, its score is what their best submissions come to, and it is listed as one. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {listCatalogue} from '#lib/catalogue/catalogue';
import {checkReached, readChainOf} from '#lib/catalogue/chains';
import {storeVersion} from '#lib/data/exercise-versions';
import type {Chain} from '#lib/exercises/chain';
import {starExercise} from '#lib/practice/lists';
import {readProgress} from '#lib/practice/progress';
import {run} from '#lib/submissions/run';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
const partOf = (exercise: string, points: number, isAlone = false) => ({
  ...{exercise, points, isAlone, title: exercise, says: 'So far.'},
});
const chain: Chain = {
  ...{slug: 'whole', title: 'The whole', difficulty: 'easy', topics: ['trie'], statementHtml: ''},
  parts: [partOf('one', 20), partOf('two', 30), partOf('alone', 10, true), partOf('last', 40)],
};
const parts = () => ({...system.platform, chains: [chain]});

beforeAll(async () => {
  system = await openSystem();
  for (const slug of ['one', 'two', 'alone', 'last']) {
    await storeVersion(system.platform.data, preparedDouble({slug, title: slug, topics: ['trie']}), 1);
  }
});
afterAll(() => system?.platform.close());

async function send(viewer: Viewer, slug: string, verdict: 'accepted' | 'wrong-answer') {
  system.grader.answer = async () => verdict;
  const sent = await submit(parts(), viewer, {slug, ...code});
  if (!sent.ok) return sent.error.kind;
  await verdictOf(viewer, sent.value.id);
  return verdict;
}

async function openOf(viewer?: Viewer): Promise<string[]> {
  const view = await readChainOf(parts(), viewer, 'whole');
  return view.ok ? view.value.parts.filter(({isOpen}) => isOpen).map(({slug}) => slug) : [];
}

test('a part opens when those before it were submitted, right or not, and is neither run nor taken before', async () => {
  const viewer = await newViewer(system);
  expect(await openOf(viewer)).toEqual(['one', 'alone']);
  expect(await send(viewer, 'two', 'accepted')).toBe('forbidden');
  const asked = await run(parts(), viewer, {slug: 'two', ...code});
  expect(asked).toMatchObject({ok: false, error: {kind: 'forbidden', message: /part 2 of “The whole”/}});
  expect(await send(viewer, 'one', 'wrong-answer')).toBe('wrong-answer');
  expect(await openOf(viewer)).toEqual(['one', 'two', 'alone']);
  expect(await send(viewer, 'two', 'accepted')).toBe('accepted');
  // What stands by itself too is open, and has to be submitted all the same.
  expect(await send(viewer, 'last', 'accepted')).toBe('forbidden');
  expect(await send(viewer, 'alone', 'wrong-answer')).toBe('wrong-answer');
  expect(await send(viewer, 'last', 'accepted')).toBe('accepted');
  // Back to the first.
  expect(await send(viewer, 'one', 'accepted')).toBe('accepted');
});

test('a visitor sees the first part, and is asked to sign in for the next', async () => {
  expect(await openOf()).toEqual(['one', 'alone']);
  expect(await checkReached(parts(), undefined, 'two')).toMatchObject({error: {kind: 'unauthenticated'}});
  expect(await checkReached(parts(), undefined, 'one')).toEqual({ok: true, value: undefined});
});

test('the score is the points of each part by its best submission, as it is graded now', async () => {
  const viewer = await newViewer(system);
  const scoreOf = async () => {
    const view = await readChainOf(parts(), viewer, 'whole');
    return view.ok ? [view.value.score, ...view.value.parts.map(({earned}) => earned)] : [];
  };
  expect(await scoreOf()).toEqual([0, 0, 0, 0, 0]);
  await send(viewer, 'one', 'accepted');
  await send(viewer, 'one', 'wrong-answer');
  await send(viewer, 'two', 'wrong-answer');
  expect(await scoreOf()).toEqual([20, 20, 0, 0, 0]);
  // A rejudgement, or a group of cases that scores by itself.
  const where = {userId: viewer.id, exerciseSlug: 'two'};
  await system.platform.data.submission.updateMany({where, data: {score: 60}});
  expect(await scoreOf()).toEqual([38, 20, 18, 0, 0]);
});

test('the catalogue and the progress hold it once, in place of its parts', async () => {
  const viewer = await newViewer(system);
  const listed = async () =>
    (await listCatalogue(parts(), viewer)).map(({slug, status, parts: count}) => [slug, status, count]);
  const [alone, double] = [
    ['alone', 'new', undefined],
    ['double', 'new', undefined],
  ];
  expect(await listed()).toEqual([alone, double, ['whole', 'new', 4]]);
  for (const slug of ['one', 'two', 'alone']) await send(viewer, slug, 'accepted');
  expect((await listed()).at(-1)).toEqual(['whole', 'tried', 4]);
  await send(viewer, 'last', 'accepted');
  expect((await listed()).at(-1)).toEqual(['whole', 'solved', 4]);
  const progress = await readProgress({...parts(), guides: []}, viewer, 'UTC');
  expect(progress).toMatchObject({value: {exercises: 3, solved: 2}});
  expect(await starExercise(parts(), viewer, {slug: 'whole', starred: true})).toMatchObject({ok: true});
  expect((await listCatalogue(parts(), viewer)).at(-1)).toMatchObject({status: 'solved', starred: true});
});
