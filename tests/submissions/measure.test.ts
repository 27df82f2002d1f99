/** Measuring where the grader is the server's own: how many are in hand, and of whom. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {measurementsInHandMax} from '#lib/base/limits';
import {storeVersion} from '#lib/data/exercise-versions';
import {measureSubmission} from '#lib/submissions/measure';
import {readSubmission, submit} from '#lib/submissions/submissions';
import type {Complexity} from '#lib/verdict/complexity';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

const growth = {plausible: ['n'], growth: 'n', error: 0, points: []} as const;
const complexity: Complexity = {measured: growth, reference: growth, sentence: 'O(n).'};
let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());

async function judged(who: Viewer): Promise<string> {
  const sent = await submit(system.platform, who, {slug: 'double', ...code});
  if (!sent.ok) throw new Error(sent.error.message);
  await verdictOf(who, sent.value.id);
  return sent.value.id;
}

/** A grader that measures when it is told to. */
function hold(): {readonly begun: Promise<void>; readonly release: () => void} {
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  system.grader.measure = async () => {
    begun.resolve();
    await held.promise;
    return complexity;
  };
  return {begun: begun.promise, release: held.resolve};
}

test('an account has one measurement in hand, and may ask again after it', async () => {
  const viewer = await newViewer(system);
  const ids = [await judged(viewer), await judged(viewer)];
  const {begun, release} = hold();
  const first = measureSubmission(system.platform, viewer, ids[0]!);
  await begun;
  expect(await measureSubmission(system.platform, viewer, ids[1]!)).toMatchObject({
    ok: false,
    error: {kind: 'busy'},
  });
  release();
  expect(await first).toEqual({ok: true, value: complexity});
  expect(await measureSubmission(system.platform, viewer, ids[1]!)).toEqual({ok: true, value: complexity});
});

test('no more measurements are in hand than the bound allows, whoever asks', async () => {
  const asked: Array<readonly [Viewer, string]> = [];
  for (let i = 0; i <= measurementsInHandMax; i++) {
    const viewer = await newViewer(system);
    asked.push([viewer, await judged(viewer)]);
  }
  const {release} = hold();
  const answers = asked.map(([viewer, id]) => measureSubmission(system.platform, viewer, id));
  const refused = await Promise.race(answers);
  release();
  expect(refused).toMatchObject({ok: false, error: {kind: 'busy'}});
  expect((await Promise.all(answers)).filter(({ok}) => ok)).toHaveLength(measurementsInHandMax);
});

test('what was measured of one version is not kept with the verdict of another', async () => {
  const viewer = await newViewer(system);
  const id = await judged(viewer);
  const {begun, release} = hold();
  const measuring = measureSubmission(system.platform, viewer, id);
  await begun;
  const {data} = system.platform;
  await storeVersion(data, preparedDouble({version: 2, contentHash: 'hash-2'}), 1);
  const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({
    where: {currentOf: {isNot: null}},
  });
  await data.submission.update({where: {id}, data: {exerciseVersionId}});
  release();
  await measuring;
  const kept = await readSubmission(system.platform, viewer, id);
  expect(kept.ok && kept.value.complexity).toBe(undefined);
});
