/**
 * `npm test`: every check and every test, closed by one line that counts them. What fails shows all it said; what
 * passes shows its name and its time.
 */
import {checks} from '#lib/cli/checks';
import {runSteps} from '#lib/cli/steps';
import {clearReports, conclude, exercises, vitest} from '#lib/cli/test-steps';
import {listSlugs} from '#lib/exercises/package-folders';

/** Two cores are what everyone has; the tests that measure have them for themselves. */
const slots = 2;

clearReports();
const began = performance.now();
const checked = await runSteps(checks(), slots);
const tested = await runSteps(
  [
    // First, since other tests use the exercises that the proof prepares.
    exercises('exercises', await listSlugs('exercises'), {secondsMax: 1200, args: ['--anew']}),
    {name: 'build', command: process.execPath, args: ['lib/cli/build.ts'], secondsMax: 1200},
    vitest('unit', {name: 'unit and integration tests', secondsMax: 3600}),
    vitest('browser', {name: 'browser tests', secondsMax: 3600, after: ['build']}),
  ],
  slots,
);
process.exitCode = conclude([...checked, ...tested], began);
