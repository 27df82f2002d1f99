/** As tests/grader/worker/total.test.ts, with forty pairs of values drawn for each built-in, and endless.test.ts for all of them. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {unseenFunctions} from '../grader/worker/endless';
import {wrongCharges} from '../grader/worker/total';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

test('whatever a metered built-in is given, a following loop costs what it is long', async () => {
  expect(await wrongCharges(pool, 40)).toEqual([]);
});

test('every function that a program can name is charged for each step of what it walks over', async () => {
  expect(
    await unseenFunctions(
      pool,
      () => true,
      () => true,
    ),
  ).toEqual([]);
});
