import {expect, test} from 'vitest';
import {proofStuckMax, proofStuckMs} from '#lib/base/limits';
import {endWhenStuck} from '#lib/drafting/stuck-calls';
import type {Grader} from '#lib/grader/grader';

/** Answers after `ms` of a clock of its own. */
function slowGrader(ms: number, kind: 'value' | 'failed') {
  let clock = 0;
  const author = {
    evaluate: async () => {
      clock += ms;
      return [{kind, message: 'it was stopped', valueJson: '1'}];
    },
    runReference: async () => [],
  };
  const grader = {author} as unknown as Grader;
  return endWhenStuck(grader, () => clock);
}

const ask = (grader: Grader) => grader.author.evaluate({script: '', calls: []});

test('what fails slowly ends the proof at the bound, and stays ended', async () => {
  const grader = slowGrader(proofStuckMs + 1, 'failed');
  for (let call = 1; call < proofStuckMax; call++) await ask(grader);
  await expect(ask(grader)).rejects.toThrow(/time limit/);
  await expect(grader.author.runReference({} as never)).rejects.toThrow(/time limit/);
});

test('what is slow and right, or fails at once, goes on', async () => {
  for (const grader of [slowGrader(proofStuckMs * 3, 'value'), slowGrader(proofStuckMs - 1, 'failed')]) {
    for (let call = 0; call < 5 * proofStuckMax; call++) await ask(grader);
  }
});
