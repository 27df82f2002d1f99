/** Rejudging with a preview: nothing changes before it is applied, everything that was shown does then, and old verdicts stay. */
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {storeVersion} from '#lib/data/exercise-versions';
import {advanceOrder} from '#lib/data/rejudge-orders';
import {markVerdictsTold, readChangedVerdicts, readEarlierVerdicts} from '#lib/submissions/changed-verdicts';
import {applyRejudge, cancelRejudge, previewRejudge, readRejudge} from '#lib/submissions/rejudge-order';
import type {RejudgeView} from '#lib/submissions/rejudge-view';
import {readSubmission, submit} from '#lib/submissions/submissions';
import type {Verdict} from '#lib/verdict/verdict';
import {preparedDouble} from '../data/prepared.ts';
import {got, viewerOf} from '../drafting/world.ts';
import {newViewer, openSystem, type System, verdictOf} from './system.ts';

let system: System;
let root: Viewer;
let version = 1;
const parts = () => system.platform;
const any = {which: 'all', verdicts: []} as const;

beforeAll(async () => {
  system = await openSystem();
  root = await viewerOf(system, 'administrator');
});
afterAll(() => system?.platform.close());

let number = 0;
async function send(viewer: Viewer, verdict: Verdict): Promise<string> {
  system.grader.answer = async () => verdict;
  // Another text each time, so that nothing is taken for what was graded before.
  const source = `const double = (value) => 2 * value; // ${++number}`;
  const sent = got(await submit(parts(), viewer, {slug: 'double', language: 'javascript', source}));
  await verdictOf(viewer, sent.id);
  return sent.id;
}

async function publish(): Promise<void> {
  version += 1;
  await storeVersion(parts().data, preparedDouble({version, contentHash: `hash-${version}`}), 1);
}

async function until(state: RejudgeView['state']): Promise<RejudgeView> {
  for (;;) {
    const view = got(await readRejudge(parts(), root, 'double'));
    if (view?.state === state) return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const verdictNow = async (viewer: Viewer, id: string) =>
  got(await readSubmission(parts(), viewer, id)).verdict;

beforeEach(async () => {
  // Of an earlier test: everything is of the newest version.
  await parts().data.submission.deleteMany({});
});

test('a preview changes nothing; applied, it changes what it showed, keeps the old verdict and tells its owner', async () => {
  const [ann, ben] = [await newViewer(system), await newViewer(system)];
  const [kept, lost] = [await send(ben, 'wrong-answer'), await send(ann, 'accepted')];
  await publish();
  system.grader.answer = async () => 'wrong-answer';
  const asked = got(await previewRejudge(parts(), root, 'double', any));
  expect(asked).toMatchObject({state: 'previewing', total: 2, version});
  expect(await previewRejudge(parts(), root, 'double', any)).toMatchObject({error: {kind: 'conflict'}});
  const ready = await until('ready');
  expect(ready.changes).toEqual([
    {from: 'accepted', to: 'wrong-answer', count: 1},
    {from: 'wrong-answer', to: 'wrong-answer', count: 1},
  ]);
  expect(ready.affected).toMatchObject([{submissionId: lost, from: 'accepted', to: 'wrong-answer'}]);
  expect(await verdictNow(ann, lost)).toBe('accepted');
  expect(await readChangedVerdicts(parts(), ann)).toEqual([]);

  // What is applied is what was shown: it is not graded once more.
  system.grader.answer = async () => 'time-limit';
  got(await applyRejudge(parts(), root, ready.id));
  expect((await until('applied')).changes).toEqual(ready.changes);
  expect(await verdictNow(ann, lost)).toBe('wrong-answer');
  expect(await readEarlierVerdicts(parts(), ann, lost)).toMatchObject([
    {verdict: 'accepted', version: version - 1},
  ]);
  expect(await readEarlierVerdicts(parts(), ben, lost)).toEqual([]);
  expect(await readChangedVerdicts(parts(), ann)).toMatchObject([
    {submissionId: lost, from: 'accepted', to: 'wrong-answer'},
  ]);
  expect(await readChangedVerdicts(parts(), ben)).toEqual([]);
  expect(await verdictNow(ben, kept)).toBe('wrong-answer');
  await markVerdictsTold(parts(), ben);
  expect(await readChangedVerdicts(parts(), ann)).toHaveLength(1);
  await markVerdictsTold(parts(), ann);
  expect(await readChangedVerdicts(parts(), ann)).toEqual([]);
  expect(await applyRejudge(parts(), root, ready.id)).toMatchObject({error: {kind: 'conflict'}});
  expect(await cancelRejudge(parts(), root, ready.id)).toMatchObject({error: {kind: 'conflict'}});
});

test('a cancelled preview leaves nothing behind, and can be asked for again', async () => {
  const ann = await newViewer(system);
  const id = await send(ann, 'accepted');
  await publish();
  system.grader.answer = async () => 'wrong-answer';
  got(await previewRejudge(parts(), root, 'double', any));
  const {id: order} = await until('ready');
  expect(got(await cancelRejudge(parts(), root, order)).state).toBe('cancelled');
  expect(await verdictNow(ann, id)).toBe('accepted');
  expect(await parts().data.rejudgement.count({where: {submissionId: id}})).toBe(0);
  expect(got(await previewRejudge(parts(), root, 'double', any))).toMatchObject({total: 1});
  got(await cancelRejudge(parts(), root, (await until('ready')).id));
});

test('the scope takes the latest or the best of each person, verdicts, and a time', async () => {
  const [ann, ben] = [await newViewer(system), await newViewer(system)];
  await send(ann, 'accepted');
  await send(ann, 'wrong-answer');
  const middle = new Date();
  await send(ann, 'wrong-answer');
  await send(ben, 'time-limit');
  await publish();
  const total = async (wish: object) => {
    const view = got(await previewRejudge(parts(), root, 'double', {...any, ...wish}));
    got(await cancelRejudge(parts(), root, view.id));
    return view.total;
  };
  expect(await total({})).toBe(4);
  expect(await total({which: 'latest'})).toBe(2);
  expect(await total({which: 'best'})).toBe(2);
  expect(await total({verdicts: ['wrong-answer']})).toBe(2);
  expect(await total({verdicts: ['wrong-answer'], which: 'latest'})).toBe(1);
  expect(await total({since: middle})).toBe(2);
  const best = got(await previewRejudge(parts(), root, 'double', {...any, which: 'best'}));
  const ready = await until('ready');
  expect(ready.changes.map(({from}) => from)).toEqual(['accepted', 'time-limit']);
  got(await cancelRejudge(parts(), root, best.id));
});

test('more than a batch is graded and applied to the end, also where the process that went on with it is gone', async () => {
  const people = await Promise.all(Array.from({length: 8}, () => newViewer(system)));
  for (const viewer of people) for (let index = 0; index < 15; index++) await send(viewer, 'accepted');
  await publish();
  system.grader.answer = async () => 'wrong-answer';
  got(await previewRejudge(parts(), root, 'double', any));
  const ready = await until('ready');
  expect(ready.changes).toEqual([{from: 'accepted', to: 'wrong-answer', count: 120}]);
  // As if it had died before it queued what comes next: the sweep asks again, and asking twice changes nothing.
  await Promise.all([1, 2, 3].map(() => advanceOrder(parts(), ready.id, new Date())));
  got(await applyRejudge(parts(), root, ready.id));
  await until('applied');
  expect(await parts().data.submission.count({where: {verdict: 'accepted'}})).toBe(0);
});

test('a preview of an earlier version is not applied', async () => {
  const ann = await newViewer(system);
  const id = await send(ann, 'accepted');
  await publish();
  system.grader.answer = async () => 'wrong-answer';
  got(await previewRejudge(parts(), root, 'double', any));
  const {id: order} = await until('ready');
  await publish();
  expect(await applyRejudge(parts(), root, order)).toMatchObject({error: {kind: 'conflict'}});
  expect(await verdictNow(ann, id)).toBe('accepted');
  got(await cancelRejudge(parts(), root, order));
});

test('only whoever owns the exercise, or an administrator, may ask, look, apply or cancel', async () => {
  const ann = await newViewer(system);
  await send(ann, 'accepted');
  await publish();
  const {id} = got(await previewRejudge(parts(), root, 'double', any));
  for (const viewer of [ann, await viewerOf(system, 'instructor')]) {
    expect(await previewRejudge(parts(), viewer, 'double', any)).toMatchObject({error: {kind: 'forbidden'}});
    expect(await readRejudge(parts(), viewer, 'double')).toMatchObject({error: {kind: 'forbidden'}});
    expect(await applyRejudge(parts(), viewer, id)).toMatchObject({error: {kind: 'not-found'}});
    expect(await cancelRejudge(parts(), viewer, id)).toMatchObject({error: {kind: 'not-found'}});
  }
  got(await cancelRejudge(parts(), root, id));
});
