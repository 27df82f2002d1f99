/** What ends a search or a case: what is counted, and processor time only as a last resort that is said or tried again. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {sourceBytesMax} from '#lib/base/limits';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import type {JobEnd} from '#lib/grader/host/worker-process';
import {workerScript} from '#lib/grader/host/worker-script';
import {type Arena, openArena} from '../hostile/arena';
import {sumExercise} from './exercises';
import {endless, expectFirstDecides, firstDecides} from './first-failure';

const language = 'javascript';
const cut = 'cut short, for it took too much processor time';
const few = sumExercise({cases: sumExercise().cases.slice(4, 7)});

let arena: Arena;
let jobs = 0;
let pool: Pool;
beforeAll(async () => {
  arena = await openArena({concurrency: 1, cpuMsMaxPerCase: 300, onJob: () => jobs++});
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  pool = createPool(launch, {concurrency: 1, spares: 1});
});
afterAll(() => Promise.all([arena.close(), pool.close()]));

test('a search for a counterexample that processor time ends says so', async () => {
  const source = `function sum(n) { if (n.length === 3) ${endless}; return n.length; }`;
  const grade = await arena.grade(few, {language, source});
  expect(grade).toMatchObject({verdict: 'wrong-answer', message: expect.stringContaining(cut)});
});

test('a search that comes to its own end says nothing of processor time', async () => {
  const {message} = await arena.grade(few, {language, source: 'function sum(n) { return n.length; }'});
  expect(message).not.toContain(cut);
});

test('a search ends when its operations are used up, after the same rounds on any machine', async () => {
  const limits = {operationsFactor: 10, operationsMin: 10_000_000, memoryMbMax: 64};
  const source = 'function sum(n) { for (let i = 0; i < 4_000_000; i++); return n.length; }';
  const dear = sumExercise({limits, cases: few.cases.map((one) => ({...one, operationsMax: 10_000_000}))});
  jobs = 0;
  const {verdict, message, counterexample} = await arena.grade(dear, {language, source});
  expect([verdict, counterexample === undefined]).toEqual(['wrong-answer', false]);
  // The stored cases, and one sweep of fresh inputs: no round of smaller ones.
  expect(jobs).toBe(2);
  expect(message).not.toContain(cut);
});

/** Some 300 ms of processor time, and what it is worth. */
const busy = {
  signature: few.signature,
  language,
  source:
    'function sum(n) { let t = 0; for (let i = 0; i < 300_000_000; i++) t ^= i; return n.length + t - t; }',
  seed: 1,
  withConsole: false,
  cases: [{inputJson: '[[1,2]]', operationsMax: 1_000_000_000}],
} as const;

/** The pool, with so little processor time for a case in the first runs; hears which worker had each. */
function hurried(runs: number, cpuMsMaxPerCase: number, pids: number[]): Pool {
  return {
    ...pool,
    withWorker: (use) =>
      pool.withWorker((worker) =>
        use({
          ...worker,
          run: (job, allowance, onReply) => {
            pids.push(worker.pid);
            const less = pids.length <= runs ? {...allowance, cpuMsMaxPerCase} : allowance;
            return worker.run(job, less, onReply);
          },
        }),
      ),
  };
}

test('what is ended by processor time once is run again on another worker, and that counts', async () => {
  const pids: number[] = [];
  const {outcomes} = await runBatch(hurried(1, 20, pids), candidateJob(busy), candidateAllowance);
  expect(outcomes.get(0)).toMatchObject({kind: 'returned', valueJson: '2'});
  expect([pids.length, new Set(pids).size]).toEqual([2, 2]);
});

test('what is ended by processor time twice is believed, and not tried a third time', async () => {
  const pids: number[] = [];
  const {outcomes} = await runBatch(hurried(9, 20, pids), candidateJob(busy), candidateAllowance);
  expect(outcomes.get(0)).toMatchObject({kind: 'limit', limit: 'cpu'});
  expect(pids.length).toBe(2);
});

test('a case that processor time ends at first and memory in the end counts as one: the cases after it are run', async () => {
  const source =
    'function sum(n) { if (n.length < 3) return 2; let t = 0; for (let i = 0; i < 100_000_000; i++) t ^= i; const a = []; for (;;) a.push(new Array(100_000).fill(t)); }';
  const cases = ['[[1,2,3]]', '[[1,2]]'].map((inputJson) => ({inputJson, operationsMax: 1_000_000_000}));
  const job = candidateJob({...busy, source, cases});
  const {outcomes} = await runBatch(hurried(1, 20, []), job, candidateAllowance);
  expect(outcomes.get(0)).toMatchObject({kind: 'limit', limit: 'memory'});
  expect(outcomes.get(1)).toMatchObject({kind: 'returned', valueJson: '2'});
});

/** The pool; hears how each job ended, and the processor time that its worker told of it. */
function metered(ends: {readonly end: JobEnd; readonly cpuMs: number}[]): Pool {
  return {
    ...pool,
    withWorker: (use) =>
      pool.withWorker((worker) =>
        use({
          ...worker,
          run: async (job, allowance, onReply) => {
            const before = worker.cpuMs();
            const end = await worker.run(job, allowance, onReply);
            ends.push({end, cpuMs: worker.cpuMs() - before});
            return end;
          },
        }),
      ),
  };
}

const perJob = {...candidateAllowance, cpuMsMaxPerJob: 700};
/** What each run of a job may pass its allowance by: a look of the watchdog, on a busy machine. */
const lookMs = 100;

test.each([
  ['work that no case alone is too slow for', busy.source],
  [
    'memory that ends the worker',
    "function sum(n) { let t = 0; for (let i = 0; i < 300_000_000; i++) t ^= i; if (n.length === 3) { const a = []; for (;;) a.push('x'.repeat(9) + a.length); } return t; }",
  ],
  [
    'a case that never ends',
    'function sum(n) { if (n.length === 2) return 2; return /^(a+)+$/.test("a".repeat(60) + "b"); }',
  ],
])('the processor time of a job is that of all its workers together: %s', async (_, source) => {
  const ends: {end: JobEnd; cpuMs: number}[] = [];
  const lists = ['[[1,2]]', '[[1,2]]', '[[1,2,3]]', '[[1,2]]', '[[1,2,3]]', '[[1,2]]', '[[1,2]]'];
  const cases = lists.map((inputJson) => ({inputJson, operationsMax: 1_000_000_000}));
  const {outcomes} = await runBatch(metered(ends), candidateJob({...busy, source, cases}), perJob);
  expect(ends.reduce((sum, {cpuMs}) => sum + cpuMs, 0)).toBeLessThan(700 + lookMs * ends.length);
  // What was not run is no reason to be accepted.
  expect([...outcomes.values()].some(({kind}) => kind === 'limit')).toBe(true);
});

test('an endless program costs less than 3 s of processor time, both runs of its case together', async () => {
  const used: number[] = [];
  const watched: Pool = {
    ...pool,
    withWorker: (use) =>
      pool.withWorker((worker) =>
        use({
          ...worker,
          run: async (job, allowance, onReply) => {
            const end = await worker.run(job, allowance, onReply);
            used.push(end.kind === 'killed' ? end.cpuMs : 0);
            return end;
          },
        }),
      ),
  };
  const source = `function sum(n) { return ${endless}; }`;
  const job = candidateJob({...busy, source, cases: few.cases});
  const {outcomes} = await runBatch(watched, job, candidateAllowance);
  expect([...outcomes.values()].map(({kind}) => kind)).toEqual(['limit']);
  expect(used).toHaveLength(2);
  expect(used[0]! + used[1]!).toBeLessThan(3000);
});

test('of several ways to fail the first case decides, in the order of the package and for every seed', async () => {
  await fc.assert(firstDecides(arena, ['wrong-answer', 'runtime-error', 'time-limit', 'output-limit']), {
    numRuns: 6,
  });
});

test('the first case decides where its worker is killed', async () => {
  await expectFirstDecides(
    arena,
    [
      {index: 3, way: 'killed'},
      {index: 9, way: 'wrong-answer'},
    ],
    1,
  );
});

test('whatever may be sent is judged: the grader takes as long a source as the pages do', async () => {
  const body = 'function sum(n) { return n.reduce((a, b) => a + b, 0); }//';
  const longest = body.padEnd(sourceBytesMax, 'x');
  expect(await arena.grade(few, {language, source: longest})).toMatchObject({verdict: 'accepted'});
  const refused = await arena.grade(few, {language, source: `${longest}x`});
  expect(refused).toMatchObject({verdict: 'compile-error', message: 'The source is larger than 100 KB.'});
});
