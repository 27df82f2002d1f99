/**
 * `npm test`: every check and every test, in the order in which they fail fastest, closed by one line that counts
 * them. What fails shows all it said; what passes shows its name and its time.
 */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {checks} from '#lib/cli/checks';
import {type Count, runSteps, type Step, sum} from '#lib/cli/steps';
import {listSlugs} from '#lib/exercises/shelf';

/** Two cores are what everyone has; the tests that measure have them for themselves. */
const slots = 2;
const reports = join('node_modules', '.cache', 'whetstone', 'reports');

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
});

function vitest(project: string, step: Pick<Step, 'name' | 'secondsMax' | 'after'>): Step {
  const file = join(reports, `${project}.json`);
  return {
    ...step,
    command: process.execPath,
    args: [
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', project],
      ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
    ],
    count: ({ok}) => countReport(file, ok),
  };
}

/** What vitest counted; a run that wrote no report, or failed outside any test, is one failure. */
function countReport(file: string, ok: boolean): Count {
  if (!existsSync(file)) return {passed: 0, failed: 1, skipped: 0};
  const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, ok ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** One step for the whole catalogue, counted by exercise. */
function verification(slugs: readonly string[], after: readonly string[]): Step {
  return {
    name: `exercises (${slugs.length})`,
    command: process.execPath,
    args: ['lib/cli/verify.ts'],
    secondsMax: 600,
    after,
    count: ({ok, output}) => {
      const verified = (mark: string): number =>
        output.split('\n').filter((line) => line.startsWith(mark)).length;
      return {passed: verified('✓ '), failed: Math.max(verified('✗ '), ok ? 0 : 1), skipped: 0};
    },
  };
}

rmSync(reports, {recursive: true, force: true});
mkdirSync(reports, {recursive: true});
const began = performance.now();
const checking = checks();
const checked = await runSteps(checking, slots);
const tested = await runSteps(
  [
    vitest('unit', {name: 'unit and integration tests', secondsMax: 900}),
    verification(await listSlugs('exercises'), []),
    {name: 'build', command: process.execPath, args: ['lib/cli/build.ts'], secondsMax: 600},
    vitest('browser', {name: 'browser tests', secondsMax: 900, after: ['build']}),
  ],
  1,
);
const {passed, failed, skipped} = sum([...checked, ...tested].map((result) => result.count));
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s in all.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
