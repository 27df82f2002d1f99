import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {retryFirstMs, retryLongestMs, saveAfterMs} from '../../app/exercises/[slug]/_workspace/draft-saver';
import {setUp, stored, unreachable} from './saver-setup';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing is saved once, after a pause', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  await vi.advanceTimersByTimeAsync(saveAfterMs - 1);
  saver.change('ab');
  await vi.advanceTimersByTimeAsync(saveAfterMs - 1);
  expect(calls).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(calls.map(({source, revision}) => [source, revision])).toEqual([['ab', 3]]);
});

test('what was typed while saving is saved next, on the new revision, never at the same time', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.flush();
  saver.change('ab');
  saver.flush();
  await vi.advanceTimersByTimeAsync(saveAfterMs * 3);
  expect(calls).toHaveLength(1);
  await calls[0]?.answer({kind: 'saved', revision: 4});
  expect(saver.state().kind).toBe('dirty');
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(calls.map(({source, revision}) => [source, revision])).toEqual([
    ['a', 3],
    ['ab', 4],
  ]);
});

test('an unreachable server is tried again, ever more slowly but never given up', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.flush();
  let waitMs = retryFirstMs;
  for (let attempt = 0; attempt < 8; attempt++) {
    await calls[attempt]?.answer(unreachable);
    expect(saver.state().kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(waitMs - 1);
    expect(calls).toHaveLength(attempt + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toHaveLength(attempt + 2);
    waitMs = Math.min(waitMs * 2, retryLongestMs);
  }
});

test('a conflict stops saving until someone decides', async () => {
  const {saver, calls} = setUp();
  saver.change('mine');
  saver.flush();
  await calls[0]?.answer({kind: 'conflict', stored: stored('theirs', 9)});
  expect(saver.state()).toMatchObject({kind: 'conflict', stored: {source: 'theirs'}});
  saver.change('mine, longer');
  saver.flush();
  await vi.advanceTimersByTimeAsync(retryLongestMs * 2);
  expect(calls).toHaveLength(1);
});

test('keeping mine saves the latest text over the revision that was seen', async () => {
  const {saver, calls} = setUp();
  saver.change('mine');
  saver.flush();
  await calls[0]?.answer({kind: 'conflict', stored: stored('theirs', 9)});
  saver.change('mine, longer');
  saver.keepMine();
  expect(calls[1]).toMatchObject({source: 'mine, longer', revision: 9});
});

test('taking the stored version first saves the other one, so that the history has it', async () => {
  const {saver, calls} = setUp({disputed: stored('theirs', 9)});
  saver.takeStored();
  expect(saver.source()).toBe('theirs');
  expect(calls[0]).toMatchObject({source: 'start', revision: 9, replaces: true});
  await calls[0]?.answer({kind: 'saved', revision: 10});
  await vi.advanceTimersByTimeAsync(0);
  expect(calls[1]).toMatchObject({source: 'theirs', revision: 10, replaces: true});
  await calls[1]?.answer({kind: 'saved', revision: 11});
  expect(saver.state().kind).toBe('clean');
});

test('a text that is replaced before it was saved is saved before the new one', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.replace('starter');
  saver.flush();
  expect(calls[0]).toMatchObject({source: 'a', revision: 3});
  await calls[0]?.answer({kind: 'saved', revision: 4});
  await vi.advanceTimersByTimeAsync(0);
  expect(calls[1]).toMatchObject({source: 'starter', revision: 4, replaces: true});
});

test('a text that is replaced after it was saved only has to be kept by the server', async () => {
  const {saver, calls} = setUp();
  saver.replace('starter');
  saver.flush();
  expect(calls).toMatchObject([{source: 'starter', revision: 3, replaces: true}]);
  await calls[0]?.answer({kind: 'saved', revision: 4});
  saver.change('starter, more');
  saver.flush();
  expect(calls[1]).toMatchObject({replaces: false});
});

test('what another device saved is taken while nothing waits here, and disputed otherwise', () => {
  const {saver} = setUp();
  expect(saver.hear(stored('theirs', 4), saver.ticket())).toBe(true);
  expect(saver.source()).toBe('theirs');
  expect(saver.state().kind).toBe('clean');
  saver.change('mine');
  expect(saver.hear(stored('theirs, more', 5), saver.ticket())).toBe(true);
  expect(saver.state()).toMatchObject({kind: 'conflict', stored: {source: 'theirs, more'}});
});

test('an answer that is older than a save counts for nothing', async () => {
  const {saver, calls} = setUp();
  const before = saver.ticket();
  saver.change('a');
  saver.flush();
  await calls[0]?.answer({kind: 'saved', revision: 4});
  expect(saver.hear(stored('start', 3), before)).toBe(false);
  expect(saver.source()).toBe('a');
  expect(saver.state().kind).toBe('clean');
});

test('a server that went back gets the newer text again, and keeps its own in the history', async () => {
  const {saver, calls} = setUp();
  saver.hear(stored('out of an old copy', 1), saver.ticket());
  await vi.advanceTimersByTimeAsync(0);
  expect(calls[0]).toMatchObject({source: 'start', revision: 1, replaces: true});
});

test('what another tab typed is taken over, and saved here only if that tab does not', async () => {
  const {saver, calls} = setUp();
  const copy = {source: 'typed there', base: 3, unsaved: true, stamp: 2, step: 0, at: 0};
  saver.adopt(copy);
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(calls).toHaveLength(0);
  saver.adopt({...copy, base: 4, unsaved: false, stamp: 3});
  await vi.advanceTimersByTimeAsync(retryLongestMs);
  expect(calls).toHaveLength(0);
  expect(saver.state().kind).toBe('clean');
  expect(saver.revision()).toBe(4);
});

test('what ended the session is tried again only when it is asked for', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.flush();
  await calls[0]?.answer({kind: 'ended', access: 'out'});
  await vi.advanceTimersByTimeAsync(retryLongestMs * 2);
  expect(calls).toHaveLength(1);
  saver.flush();
  expect(calls).toHaveLength(2);
});

test('where both sides came to the same text while it was sent, nobody is asked to choose', async () => {
  const {saver, calls} = setUp();
  saver.change('mine');
  saver.flush();
  saver.replace('starter');
  await calls[0]?.answer({kind: 'conflict', stored: stored('starter', 9)});
  expect(saver.state().kind).toBe('dirty');
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  // What was replaced before the server had it still goes into the history, over what the other side saved.
  expect(calls[1]).toMatchObject({source: 'mine', revision: 9, replaces: true});
  await calls[1]?.answer({kind: 'saved', revision: 10});
  await vi.advanceTimersByTimeAsync(0);
  expect(calls[2]).toMatchObject({source: 'starter', revision: 10});
});

test('a refusal is told once and tried again only with the next change', async () => {
  const {saver, calls} = setUp();
  saver.change('too long');
  saver.flush();
  await calls[0]?.answer({kind: 'refused', message: 'Too long.'});
  await vi.advanceTimersByTimeAsync(retryLongestMs * 2);
  expect(calls).toHaveLength(1);
  saver.change('shorter');
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(calls).toHaveLength(2);
});

test('nothing leaves the browser before it is asked for', async () => {
  const {saver, calls} = setUp({unsaved: true});
  await vi.advanceTimersByTimeAsync(retryLongestMs);
  expect(calls).toHaveLength(0);
  saver.flush();
  expect(calls[0]).toMatchObject({source: 'start', revision: 3});
});
