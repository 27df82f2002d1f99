/** A saver of a draft knows its browser's texts again, and asks only where neither of two texts was made from the other. */
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {saveAfterMs} from '../../app/exercises/[slug]/_workspace/draft-saver';
import {browser, ours, setUp, stored, theirs, unreachable} from './saver-setup';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a text that another tab saved and this one has not heard of is no conflict', async () => {
  const {saver, calls, taken} = setUp();
  saver.change('mine');
  saver.flush();
  // Typed before: what is here goes over it.
  await calls[0]?.answer({kind: 'conflict', stored: stored('other tab', 4, ours(0))});
  expect(saver.state().kind).toBe('dirty');
  saver.flush();
  expect(calls[1]).toMatchObject({source: 'mine', revision: 4});
  // Typed after: it takes the place of what is here, which is one press away.
  await calls[1]?.answer({kind: 'conflict', stored: stored('other tab, later', 5, ours(2))});
  expect([saver.source(), saver.revision(), saver.state().kind]).toEqual(['other tab, later', 5, 'clean']);
  expect(taken).toEqual(['other tab, later']);
});

test('what another device made from a text whose answer was lost takes its place', async () => {
  const {saver, calls} = setUp();
  saver.change('mine');
  saver.flush();
  await calls[0]?.answer(unreachable);
  saver.flush();
  await calls[1]?.answer({kind: 'conflict', stored: stored('theirs', 5, theirs(1))});
  expect([saver.source(), saver.state().kind]).toEqual(['theirs', 'clean']);
  saver.change('mine again');
  saver.flush();
  await calls[2]?.answer({kind: 'conflict', stored: stored('theirs too', 6, theirs(1))});
  expect(saver.state()).toMatchObject({kind: 'conflict', stored: {source: 'theirs too'}});
});

test('a text that was nobody’s takes no place of what this browser saved before without a question', async () => {
  const {saver, calls} = setUp({unsaved: true, since: 2});
  saver.change('typed');
  saver.change('typed signed out');
  saver.flush();
  await calls[0]?.answer({kind: 'conflict', stored: stored('saved before', 4, ours(1))});
  expect(saver.state().kind).toBe('conflict');
});

test('each text is sent with its place among the browser’s, a replaced one with an earlier place', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.replace('starter');
  saver.flush();
  await calls[0]?.answer({kind: 'saved', revision: 4});
  await vi.advanceTimersByTimeAsync(0);
  expect(calls.map(({source, by}) => [source, by])).toEqual([
    ['a', {browser, stamp: 1}],
    ['starter', {browser, stamp: 2}],
  ]);
});

test('an answer that comes after another tab’s later text was taken over does not call that one saved', async () => {
  const {saver, calls} = setUp();
  saver.change('starter');
  saver.flush();
  saver.adopt({source: 'starter', base: 5, unsaved: true, stamp: 4, step: 0, at: 0});
  await calls[0]?.answer({kind: 'saved', revision: 4});
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state().kind).toBe('saving');
  expect(calls[1]).toMatchObject({source: 'starter', revision: 5});
});

test('a saved draft whose answer was lost is not a conflict with oneself', async () => {
  const {saver, calls} = setUp();
  saver.change('a');
  saver.flush();
  await calls[0]?.answer(unreachable);
  saver.change('ab');
  saver.flush();
  await calls[1]?.answer({kind: 'conflict', stored: stored('a', 4, ours(1))});
  expect(saver.state().kind).toBe('dirty');
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(calls[2]).toMatchObject({source: 'ab', revision: 4});
});

test('of several texts whose answers were lost, none is a conflict with oneself', async () => {
  const {saver, calls} = setUp();
  for (const [index, text] of ['a', 'ab', 'abc'].entries()) {
    saver.change(text);
    saver.flush();
    await calls[index]?.answer(unreachable);
  }
  saver.flush();
  await calls[3]?.answer({kind: 'conflict', stored: stored('a', 4, ours(1))});
  expect(saver.state().kind).toBe('dirty');
});
