import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {DraftView} from '#lib/submissions/views';
import {
  createDraftSaver,
  retryFirstMs,
  retryLongestMs,
  type SaveOutcome,
  type SaveState,
  saveAfterMs,
} from '../../app/exercises/[slug]/_workspace/draft-saver';

type Call = {source: string; revision: number; answer: (outcome: SaveOutcome) => Promise<void>};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(options: {unsaved?: boolean; disputed?: DraftView} = {}) {
  const calls: Call[] = [];
  const states: SaveState['kind'][] = [];
  const saver = createDraftSaver({
    source: 'start',
    revision: 3,
    ...options,
    save: (source, revision) =>
      new Promise((resolve) => {
        const answer = async (outcome: SaveOutcome) => {
          resolve(outcome);
          await vi.advanceTimersByTimeAsync(0);
        };
        calls.push({source, revision, answer});
      }),
    onState: (state) => states.push(state.kind),
  });
  return {saver, calls, states};
}

const stored = (source: string, revision: number): DraftView => ({
  source,
  revision,
  language: 'javascript',
  savedAt: '2026-01-01T00:00:00.000Z',
});

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
    await calls[attempt]?.answer({kind: 'unreachable'});
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

test('taking the stored version sends nothing and goes on from its revision', async () => {
  const {saver, calls} = setUp({disputed: stored('theirs', 9)});
  saver.takeStored();
  await vi.advanceTimersByTimeAsync(retryLongestMs);
  expect(calls).toHaveLength(0);
  saver.change('theirs and more');
  saver.flush();
  expect(calls[0]).toMatchObject({source: 'theirs and more', revision: 9});
});

test('a saved draft whose answer was lost is not a conflict with oneself', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.flush();
  await calls[0]?.answer({kind: 'unreachable'});
  saver.change('ab');
  saver.flush();
  await calls[1]?.answer({kind: 'conflict', stored: stored('a', 4)});
  expect(saver.state().kind).toBe('dirty');
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(calls[2]).toMatchObject({source: 'ab', revision: 4});
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
