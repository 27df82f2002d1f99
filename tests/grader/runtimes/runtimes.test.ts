/** Runtimes beside each other in one pool: the isolate that ships, and a stack machine that only these tests know. */
import {afterEach, expect, test} from 'vitest';
import {type BatchResult, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool, type PoolOptions} from '#lib/grader/host/pool';
import {startWorker} from '#lib/grader/host/worker-process';
import {workerScript} from '#lib/grader/host/worker-script';
import {homeRuntime} from '#lib/grader/runtimes';
import {runtimes} from '#lib/grader/worker/runtimes';
import {kinds} from '#lib/kinds/registry';
import {languages} from '#lib/languages/registry';

const stackMachine = 'stack-machine';
const script = await workerScript(process.cwd(), 'tests/grader/runtimes/main.ts');
const launch = createLaunch(process.cwd(), script);
const endings: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

function poolOf(options: PoolOptions): Pool {
  const made = createPool(launch, options);
  endings.push(() => made.close());
  return made;
}

const signature = {
  kind: 'function',
  name: 'twice',
  parameters: [{name: 'value', type: 'int'}],
  returns: 'int',
} as const;
const cases = [3, 4].map((value) => ({inputJson: `[${value}]`, operationsMax: 1000}));
const inJavascript = 'function twice(value) { return value * 2; }';

function run(pool: Pool, runtime: string, source: string): Promise<BatchResult> {
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
  return runBatch(pool, {...job, runtime}, candidateAllowance);
}

function valuesOf({outcomes}: BatchResult): unknown[] {
  return [...outcomes.values()].map((outcome) => (outcome.kind === 'returned' ? outcome.valueJson : outcome));
}

test('every language and every kind names a runtime that a worker can boot', () => {
  const own = Object.values(kinds).flatMap((kind) => ('runtime' in kind ? [kind.runtime] : []));
  const named = [...Object.values(languages).map(({runtime}) => runtime), ...own, homeRuntime];
  expect(named.filter((runtime) => typeof runtime !== 'string' || !(runtime in runtimes))).toEqual([]);
});

test('one pool plays jobs of two runtimes, each on a worker that has booted it', async () => {
  const pool = poolOf({concurrency: 2, spares: 0});
  const [machine, isolate] = await Promise.all([
    run(pool, stackMachine, 'in double'),
    run(pool, homeRuntime, inJavascript),
  ]);
  expect(valuesOf(machine)).toEqual(['6', '8']);
  expect(machine.engine).toBe('stack machine 1');
  expect(valuesOf(isolate)).toEqual(['6', '8']);
  expect(isolate.engine).toMatch(/^node .*, v8 /);
});

test('statuses and limits are the same whatever the runtime', async () => {
  const pool = poolOf({concurrency: 1, spares: 0});
  expect((await run(pool, stackMachine, 'in triple')).refused?.message).toBe('there is no word triple');
  expect(valuesOf(await run(pool, stackMachine, 'in loop'))[0]).toMatchObject({
    kind: 'limit',
    limit: 'operations',
  });
  expect(valuesOf(await run(pool, stackMachine, 'boom'))[0]).toMatchObject({kind: 'threw', name: 'Boom'});
});

test('workers of all runtimes together stay within one bound, and the idle one gives way', async () => {
  const pool = poolOf({concurrency: 1, spares: 0});
  const seen: string[][] = [];
  for (const runtime of [homeRuntime, stackMachine, homeRuntime, stackMachine, stackMachine]) {
    const source = runtime === homeRuntime ? inJavascript : 'in double';
    expect(valuesOf(await run(pool, runtime, source))).toEqual(['6', '8']);
    seen.push(pool.workers().map((worker) => worker.runtime));
  }
  expect(seen).toEqual([[homeRuntime], [stackMachine], [homeRuntime], [stackMachine], [stackMachine]]);
});

test('a lazy pool starts a spare for a second runtime alone, and changing between the two starts no worker', async () => {
  const pool = poolOf({concurrency: 1, spares: 1, isLazy: true});
  expect(valuesOf(await run(pool, homeRuntime, inJavascript))).toEqual(['6', '8']);
  expect(pool.workers()).toHaveLength(1);
  const pids = new Set<number>();
  for (const runtime of [stackMachine, homeRuntime, stackMachine, homeRuntime]) {
    await run(pool, runtime, runtime === homeRuntime ? inJavascript : 'in double');
    for (const {pid} of pool.workers()) pids.add(pid);
  }
  expect(pids.size).toBe(2);
});

test('a runtime that nobody knows fails alone, and says why', async () => {
  const pool = poolOf({concurrency: 1, spares: 1});
  await pool.ready;
  await expect(run(pool, 'abacus', '1')).rejects.toThrow('there is no runtime "abacus"');
  expect(valuesOf(await run(pool, homeRuntime, inJavascript))).toEqual(['6', '8']);
});

test('a worker refuses a job of another runtime than its own', async () => {
  const worker = startWorker(launch, stackMachine);
  await worker.started;
  const job = candidateJob({
    signature,
    language: 'javascript',
    source: inJavascript,
    seed: 1,
    withConsole: false,
    cases,
  });
  const end = await worker.run(job, candidateAllowance, () => {});
  await worker.ended;
  expect(end).toMatchObject({kind: 'crashed'});
  expect(worker.errorText()).toContain('a job for isolate came to a worker of stack-machine');
});
