/** Nothing that a worker says may throw in the host. A hundred thousand of the same are in tests/soak/untrusted.test.ts. */
import {expect, test} from 'vitest';
import {judgeReplies} from './judge-replies';
import {recordReplies} from './real-replies';

const repliesMin = 4_000;

test('mutated replies of every kind are judged, or are the failure of their worker', async () => {
  const recorded = await recordReplies(3);
  const kinds = new Set(recorded.map(({job}) => job.kind));
  expect([...kinds].sort()).toEqual(['async', 'class', 'function', 'simulation']);
  const {verdicts} = await judgeReplies(recorded, 1, repliesMin);
  // What breaks nothing, what breaks the answer, and what breaks the conversation: all of it happens.
  for (const verdict of ['accepted', 'wrong-answer', 'grader-fault', 'runtime-error']) {
    expect(verdicts.get(verdict) ?? 0, verdict).toBeGreaterThan(20);
  }
});
