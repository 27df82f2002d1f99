/** The steps that `npm test` and `npm run test:soak` are made of, and the line that both end in. */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {type Count, type Step, type StepResult, sum} from '#lib/cli/steps';

const reports = join('node_modules', '.cache', 'whetstone', 'reports');
/** What `verify` prepares is kept here, where the servers of the browser tests find it. */
const testData = join('node_modules', '.cache', 'whetstone', 'test-data');

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** Forgets what earlier runs reported. */
export function clearReports(): void {
  rmSync(reports, {recursive: true, force: true});
  mkdirSync(reports, {recursive: true});
}

/** One project of vitest.config.ts, counted by test; it has a worker for each core, and tests that measure. */
export function vitest(project: string, step: Pick<Step, 'name' | 'secondsMax' | 'after'>): Step {
  const file = join(reports, `${project}.json`);
  return {
    ...step,
    alone: true,
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

/** One step for the whole catalogue, counted by exercise; `args` are more words for verify. */
export function exercises(
  name: string,
  slugs: readonly string[],
  {secondsMax, args = []}: {readonly secondsMax: number; readonly args?: readonly string[]},
): Step {
  return {
    name: `${name} (${slugs.length})`,
    command: process.execPath,
    args: ['lib/cli/verify.ts', ...args],
    env: {DATA_DIR: testData},
    secondsMax,
    count: ({ok, output}) => {
      const verified = (mark: string): number =>
        output.split('\n').filter((line) => line.startsWith(mark)).length;
      return {passed: verified('✓ '), failed: Math.max(verified('✗ '), ok ? 0 : 1), skipped: 0};
    },
  };
}

/** Prints how long it took and the counts. The exit code. */
export function conclude(results: readonly StepResult[], began: number): number {
  const {passed, failed, skipped} = sum(results.map((result) => result.count));
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s in all.`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}
