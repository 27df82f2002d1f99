/** A worker that is kept for a program is kept while something runs in it, not while an author is waited for. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {createLaunch} from '#lib/grader/host/launch';
import {oneWorkerOf} from '#lib/grader/host/one-worker';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';

let pool: Pool;
beforeAll(async () => {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  pool = createPool(launch, {concurrency: 1, spares: 0});
});
afterAll(() => pool.close());

const pidOf = (from: Pool): Promise<number | undefined> => from.withWorker(async ({pid}) => pid);

test('one job after the other has the same worker, and nobody else has it in between', async () => {
  const one = oneWorkerOf(pool);
  const first = await pidOf(one.pool);
  let hasOther = false;
  const other = pool.withWorker(async () => {
    hasOther = true;
  });
  expect(await pidOf(one.pool)).toBe(first);
  expect(hasOther).toBe(false);
  one.release();
  await other;
});

test('while an author’s code is waited for, the worker is free', async () => {
  const one = oneWorkerOf(pool);
  await pidOf(one.pool);
  // It needs the only worker that there is.
  const author = one.over(createAuthorRunner(pool));
  const script = 'globalThis.author = {call: () => 7};';
  expect(
    await author.evaluate({script, calls: [{kind: 'generate', seed: 1, size: 1} as never]}),
  ).toHaveLength(1);
  await pidOf(one.pool);
  one.release();
});

test('what is known already is answered while the worker is kept', async () => {
  const one = oneWorkerOf(pool);
  await pidOf(one.pool);
  let hasOther = false;
  const other = pool.withWorker(async () => {
    hasOther = true;
  });
  const known = one.over({evaluate: async () => [], runReference: async () => []});
  await known.evaluate({script: '', calls: []});
  await new Promise(setImmediate);
  expect(hasOther).toBe(false);
  one.release();
  await other;
});
