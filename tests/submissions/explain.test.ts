/** Verdicts first, and what explains them afterwards: in either order with whoever listens, and whatever dies between. */
import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {explanationAttemptsMax} from '#lib/base/limits';
import type {SubmissionView} from '#lib/data/submission-views';
import {eventStream} from '#lib/http/event-stream';
import {followSubmission} from '#lib/submissions/follow';
import {recoverExplanations} from '#lib/submissions/recover';
import {readSubmission, submit} from '#lib/submissions/submissions';
import type {Explanation} from '#lib/verdict/grade';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

let system: System;
let viewer: Viewer;
beforeAll(async () => {
  system = await openSystem();
  viewer = await newViewer(system);
});
afterAll(() => system?.platform.close());
afterEach(() => {
  Object.assign(system.grader, {
    answer: async () => 'accepted',
    isExplainable: false,
    explain: async () => ({}),
  });
});

const counterexample = {inputText: '1', expectedText: '2', actualText: '3', sentence: 'double(1) returned 3'};
const found: Explanation = {message: 'Found.', counterexample};

async function sendWrong(): Promise<string> {
  system.grader.answer = async () => 'wrong-answer';
  system.grader.isExplainable = true;
  const sent = await submit(system.platform, viewer, {slug: 'double', ...code});
  if (!sent.ok) throw new Error(sent.error.message);
  return sent.value.id;
}

async function read(id: string): Promise<SubmissionView> {
  const view = await readSubmission(system.platform, viewer, id);
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

function hold(): {readonly begun: Promise<void>; readonly release: (explanation: Explanation) => void} {
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<Explanation>();
  system.grader.explain = () => {
    begun.resolve();
    return held.promise;
  };
  return {begun: begun.promise, release: held.resolve};
}

/** Everything that a page which follows is told, until the server ends it. */
async function follow(id: string): Promise<SubmissionView[]> {
  const following = await followSubmission(system.platform, viewer, id);
  if (!following.ok) throw new Error(following.error.message);
  const response = eventStream({...following.value, signal: new AbortController().signal});
  const text = await response.text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!) as SubmissionView);
}

const standing = ({verdict, explanation}: SubmissionView) => [verdict, explanation];

test('the verdict is there while its explanation is sought, and takes nothing back', async () => {
  const {begun, release} = hold();
  const id = await sendWrong();
  await begun;
  const first = await read(id);
  expect(standing(first)).toEqual(['wrong-answer', 'pending']);
  expect([first.failureCategory, first.counterexample]).toEqual([undefined, undefined]);
  release(found);
  await expect.poll(async () => standing(await read(id))).toEqual(['wrong-answer', 'done']);
  expect(await read(id)).toMatchObject({message: 'Found.', counterexample});
});

test('a page that listens from the start hears the verdict, then the explanation, and then nothing more', async () => {
  const {begun, release} = hold();
  const id = await sendWrong();
  const heard = follow(id);
  await begun;
  await verdictOf(viewer, id);
  release(found);
  const last = (await heard).map(standing).slice(-2);
  expect(last).toEqual([
    ['wrong-answer', 'pending'],
    ['wrong-answer', 'done'],
  ]);
});

test('a page that is loaded between the two hears the explanation', async () => {
  const {begun, release} = hold();
  const id = await sendWrong();
  await begun;
  const heard = follow(id);
  release(found);
  expect((await heard).at(-1)).toMatchObject({explanation: 'done', counterexample});
});

test('a page that is loaded after both is told at once, and not kept open', async () => {
  system.grader.explain = async () => found;
  const id = await sendWrong();
  await expect.poll(async () => (await read(id)).explanation).toBe('done');
  const heard = await follow(id);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({explanation: 'done', counterexample});
});

test('where nothing is found, what the case is about is told instead', async () => {
  const {begun, release} = hold();
  const id = await sendWrong();
  await begun;
  expect((await read(id)).failureCategory).toBeUndefined();
  release({});
  await expect.poll(async () => (await read(id)).explanation).toBe('done');
  expect(await read(id)).toMatchObject({failureCategory: {group: 'Hidden'}});
});

test('where only a long input is found, what the case is about is told beside it', async () => {
  const long = {...counterexample, inputText: '1'.repeat(301)};
  system.grader.explain = async () => ({...found, counterexample: long});
  const id = await sendWrong();
  await expect.poll(async () => (await read(id)).explanation).toBe('done');
  expect(await read(id)).toMatchObject({counterexample: long, failureCategory: {group: 'Hidden'}});
});

test('what is accepted, and what is worth no search, is over with its verdict', async () => {
  const id = await sendWrong();
  system.grader.isExplainable = false;
  await expect.poll(async () => (await read(id)).state).toBe('done');
  system.grader.answer = async () => 'accepted';
  const sent = await submit(system.platform, viewer, {slug: 'double', ...code});
  if (!sent.ok) throw new Error(sent.error.message);
  expect(await verdictOf(viewer, sent.value.id)).toMatchObject({verdict: 'accepted', explanation: 'none'});
});

test('an explanation that fails is tried again, alone, and given up in the end; the verdict stands', async () => {
  const alone: unknown[] = [];
  system.grader.explain = async ({isAlone}) => {
    alone.push(isAlone);
    throw new Error('broken by the test');
  };
  const id = await sendWrong();
  await expect.poll(async () => (await read(id)).explanation).toBe('given-up');
  expect(await read(id)).toMatchObject({verdict: 'wrong-answer', failureCategory: {group: 'Hidden'}});
  expect(alone).toEqual(Array.from({length: explanationAttemptsMax}, (_, attempt) => attempt > 0));
});

test('the verdict and the job of its explanation are written together or not at all', async () => {
  const enqueue = vi
    .spyOn(system.platform.explanations, 'enqueue')
    .mockRejectedValueOnce(new Error('no job'));
  const seen: unknown[] = [];
  const id = await sendWrong();
  system.grader.answer = async () => {
    seen.push((await read(id)).verdict);
    return 'wrong-answer';
  };
  await expect.poll(async () => (await read(id)).explanation).toBe('done');
  expect(enqueue).toHaveBeenCalledTimes(2);
  // It was graded again, for nothing had been written.
  expect(seen).toContain(undefined);
  enqueue.mockRestore();
});

test('an explanation whose job was lost is taken up again', async () => {
  const {data, explanations} = system.platform;
  const enqueue = vi.spyOn(explanations, 'enqueue').mockResolvedValueOnce();
  system.grader.explain = async () => found;
  const id = await sendWrong();
  await expect.poll(async () => (await read(id)).explanation).toBe('pending');
  enqueue.mockRestore();
  expect(await recoverExplanations({data, queue: explanations, alone: false}, new Date())).toBe(1);
  await expect.poll(async () => (await read(id)).explanation).toBe('done');
  expect(await recoverExplanations({data, queue: explanations, alone: false}, new Date())).toBe(0);
});
