import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {readShare, readShared, share, unshare} from '#lib/sharing/sharing';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let viewer: Viewer;
let id: string;

beforeAll(async () => {
  system = await openSystem();
  viewer = await newViewer(system);
  const sent = await submit(system.platform, viewer, {slug: 'double', ...code});
  id = sent.ok ? sent.value.id : '';
});
afterAll(() => system?.platform.close());

const read = (token: string, solution = false) => readShared(system.platform, undefined, {token, solution});

async function sharedToken(): Promise<string> {
  await verdictOf(viewer, id);
  const shared = await share(system.platform, viewer, id);
  if (!shared.ok) throw new Error(shared.error.message);
  return shared.value.token;
}

test('whoever has the link reads the verdict, and the code when they ask for it', async () => {
  const token = await sharedToken();
  expect(await read(token)).toMatchObject({
    value: {name: viewer.name, submission: {id, verdict: 'accepted', source: ''}},
  });
  expect(await read(token, true)).toMatchObject({value: {submission: {source: code.source}}});
});

test('the link stays the same until it is taken back, and leads nowhere then', async () => {
  const token = await sharedToken();
  expect(await sharedToken()).toBe(token);
  expect(await readShare(system.platform, viewer, id)).toBe(token);
  expect(await unshare(system.platform, viewer, id)).toMatchObject({ok: true});
  expect(await read(token)).toMatchObject({error: {kind: 'not-found'}});
  expect(await readShare(system.platform, viewer, id)).toBeUndefined();
  expect(await sharedToken()).not.toBe(token);
});

test('nobody shares what is another’s, or takes its link back', async () => {
  const token = await sharedToken();
  const other = await newViewer(system);
  for (const act of [share, unshare]) {
    expect(await act(system.platform, other, id)).toMatchObject({error: {kind: 'not-found'}});
    expect(await act(system.platform, other, 'no id')).toMatchObject({error: {kind: 'not-found'}});
  }
  expect((await read(token)).ok).toBe(true);
});

test('what has no verdict yet is not shared', async () => {
  const {data} = system.platform;
  const busy = await submit(system.platform, viewer, {slug: 'double', ...code});
  const waiting = busy.ok ? busy.value.id : '';
  await verdictOf(viewer, waiting);
  await data.submission.update({where: {id: waiting}, data: {state: 'running'}});
  expect(await share(system.platform, viewer, waiting)).toMatchObject({error: {kind: 'conflict'}});
});
