/** What an author learns of an exercise: counted right, of the current version, without a name, and for its owner alone. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {storeVersion} from '#lib/data/exercise-versions';
import {readInsight} from '#lib/submissions/insight';
import type {Verdict} from '#lib/verdict/verdict';
import {preparedDouble} from '../data/prepared.ts';
import {got, viewerOf} from '../drafting/world.ts';
import {newViewer, openSystem, type System} from './system.ts';

let system: System;
let root: Viewer;
beforeAll(async () => {
  system = await openSystem();
  root = await viewerOf(system, 'administrator');
});
afterAll(() => system?.platform.close());

const exerciseSlug = 'double';

async function add(
  viewer: Viewer,
  source: string,
  verdict: Verdict,
  failed: readonly string[],
): Promise<void> {
  const {data} = system.platform;
  const version = await data.exerciseVersion.findFirstOrThrow({where: {currentOf: {slug: exerciseSlug}}});
  const cases = ['one', 'two', 'three'].map((id) => [
    id,
    'small',
    failed.includes(id) ? 'wrong-answer' : 'accepted',
    5,
    0.1,
  ]);
  await data.submission.create({
    data: {
      ...{userId: viewer.id, exerciseVersionId: version.id, exerciseSlug, language: 'javascript', source},
      ...{sourceHash: source, seed: 1, casesTotal: 3, state: 'done', verdict, cases},
    },
  });
}

test('everything is counted: how far people come, what they send, and which cases fail together', async () => {
  const {data} = system.platform;
  const people = await Promise.all(Array.from({length: 4}, () => newViewer(system)));
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 12, minute));
  const rows = [
    {
      state: 'solved',
      attempts: 2,
      attemptsToSolve: 1,
      hintsUsed: 1,
      startedAt: at(0),
      firstSolvedAt: at(10),
      firstTriedAt: at(5),
    },
    {
      state: 'solved',
      attempts: 3,
      attemptsToSolve: 3,
      startedAt: at(0),
      firstSolvedAt: at(30),
      firstTriedAt: at(5),
    },
    {state: 'tried', attempts: 2, editorialSeenAt: at(1), startedAt: at(0), firstTriedAt: at(5)},
    {state: 'new', attempts: 0, startedAt: at(0)},
  ] as const;
  for (const [index, row] of rows.entries()) {
    await data.progress.create({data: {...row, userId: people[index]!.id, exerciseSlug}});
  }
  await add(people[0]!, 'right', 'accepted', []);
  await add(people[0]!, 'early', 'wrong-answer', ['two', 'three']);
  await add(people[1]!, 'late', 'wrong-answer', ['two', 'three']);
  await add(people[2]!, 'other', 'wrong-answer', ['three']);
  const insight = got(await readInsight(system.platform, root, exerciseSlug));
  expect(insight).toMatchObject({
    submissions: 4,
    funnel: {
      began: 4,
      openedHint: 1,
      sawEditorial: 1,
      submitted: 3,
      solved: 2,
      medianAttempts: 2,
      medianSeconds: 1200,
    },
    attempts: [
      {what: 1, count: 1},
      {what: 3, count: 1},
    ],
    verdicts: [
      {what: 'wrong-answer', count: 3},
      {what: 'accepted', count: 1},
    ],
    languages: [{what: 'javascript', count: 4}],
    cases: [
      {id: 'three', ran: 4, failed: 3},
      {id: 'two', ran: 4, failed: 2},
      {id: 'one', ran: 4, failed: 0},
    ],
    patterns: [
      {failed: ['two', 'three'], submissions: 2, people: 2, source: 'late'},
      {failed: ['three'], submissions: 1, people: 1, source: 'other'},
    ],
  });
  for (const {id, name, email} of people) {
    for (const secret of [id, name, email]) expect(JSON.stringify(insight)).not.toContain(secret);
  }
  await storeVersion(data, preparedDouble({version: 2, contentHash: 'hash-2'}), 1);
  expect(got(await readInsight(system.platform, root, exerciseSlug))).toMatchObject({
    version: 2,
    submissions: 0,
    funnel: {solved: 2},
    patterns: [],
  });
});

test('only whoever owns the exercise, or an administrator, reads it', async () => {
  const owner = await viewerOf(system, 'instructor');
  for (const viewer of [await newViewer(system), owner]) {
    expect(await readInsight(system.platform, viewer, exerciseSlug)).toMatchObject({
      error: {kind: 'forbidden'},
    });
  }
  await system.platform.data.exercise.update({where: {slug: exerciseSlug}, data: {ownerId: owner.id}});
  expect(await readInsight(system.platform, owner, exerciseSlug)).toMatchObject({ok: true});
});
