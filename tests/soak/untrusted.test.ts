/** A hundred thousand mutated replies and ten thousand hostile programs: no exception in the host, no hang, no fault of ours. */
import {expect, test} from 'vitest';
import {gradeHostile} from '../untrusted/grade-hostile';
import {judgeReplies} from '../untrusted/judge-replies';
import {recordReplies} from '../untrusted/real-replies';

const replies = 100_000;
const programs = 10_000;

test('a hundred thousand mutated replies are judged, or are the failure of their worker', async () => {
  const {verdicts} = await judgeReplies(await recordReplies(6), 1_000_000, replies);
  console.info(`${replies} mutated replies: ${JSON.stringify([...verdicts])}`);
});

test('ten thousand hostile programs get a verdict that is no fault of ours', async () => {
  const {verdicts, faults} = await gradeHostile(1_000_000, programs);
  console.info(`${programs} hostile programs: ${JSON.stringify([...verdicts])}`);
  expect(faults).toEqual([]);
});
