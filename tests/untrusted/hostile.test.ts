/** Nothing that a program returns, throws or prints may throw in the host. Ten thousand of the same are in tests/soak/untrusted.test.ts. */
import {expect, test} from 'vitest';
import {gradeHostile} from './grade-hostile';

const programs = 200;

test('hostile values of every kind get a verdict that is no fault of ours', async () => {
  const {verdicts, faults} = await gradeHostile(1, programs);
  expect(faults).toEqual([]);
  expect(verdicts.get('wrong-answer') ?? 0).toBeGreaterThan(programs / 10);
  expect(verdicts.get('runtime-error') ?? 0).toBeGreaterThan(programs / 10);
});
