import {expect, test} from 'vitest';
import {describeLayers} from '#lib/grader/layers';

const watchdog = {name: 'watchdog', inForce: true, detail: 'looks from outside'};

test('layers in force are listed with what they do', () => {
  expect(describeLayers([watchdog])).toBe(
    'Submitted code is shut in by these layers:\n  ✓ watchdog: looks from outside',
  );
});

test('a layer that is not to be had is listed apart, with the reason', () => {
  const seccomp = {name: 'seccomp', inForce: false, detail: 'this is not made for darwin arm64'};
  expect(describeLayers([seccomp, watchdog]).split('\n')).toEqual([
    'Submitted code is shut in by these layers:',
    '  ✓ watchdog: looks from outside',
    'Not in force here:',
    '  ✗ seccomp: this is not made for darwin arm64',
  ]);
});
