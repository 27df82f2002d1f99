/** Cases that a worker runs in one call, or in a place that was kept open, end as each would alone in a place of its own. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {oneWorkerOf} from '#lib/grader/host/one-worker';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {FunctionSignature} from '#lib/kinds/function/signature';

const casesCount = 100;
const signature: FunctionSignature = {
  kind: 'function',
  name: 'solve',
  parameters: [{name: 'n', type: 'int'}],
  returns: 'int',
};

let pool: Pool;
beforeAll(async () => {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  pool = createPool(launch, {concurrency: 1, spares: 1});
});
afterAll(() => pool.close());

/** Each answers something else for other cases, or leaves something behind. */
const programs: Readonly<Record<string, string>> = {
  'that is plain':
    'function solve(n) { return {n, text: "a\\nb".repeat(n % 3), none: undefined, big: 2n ** BigInt(n)}; }',
  'that counts its runs in a variable': 'let runs = 0; function solve(n) { return [n, ++runs]; }',
  'that counts its runs on the global':
    'function solve(n) { seen = typeof seen === "undefined" ? 1 : seen + 1; return seen; }',
  'that leaves a global that stays': `function solve(n) {
    if (n % 40 === 7) Reflect.defineProperty(this ?? (0, function () { return this; })(), 'kept', {value: n, configurable: false});
    return typeof kept;
  }`,
  'that changes built-ins':
    'Array.prototype.last = function () { return this[this.length - 1]; }; function solve(n) { return [n, 2].last(); }',
  'that leaves a global that stays in its last case': `function solve(n) {
    if (n === ${casesCount - 1}) Reflect.defineProperty((0, function () { return this; })(), 'kept', {value: n, configurable: false});
    return typeof kept;
  }`,
  'that counts its runs on a built-in':
    'Array.prototype.runs ??= 0; function solve(n) { return [n, ++Array.prototype.runs]; }',
  'that leaves jobs of promises behind':
    'let late = 0; function solve(n) { Promise.resolve().then(() => { late++; mark = n; throw new Error("late"); }); return [late, typeof mark]; }',
  'that rejects without anybody to hear it':
    'function solve(n) { if (n % 3 === 0) Promise.reject(new Error("no")); return n; }',
  'that answers with a promise': 'async function solve(n) { return n; }',
  'that throws now and then': `function solve(n) { if (n % 5 === 3) throw new TypeError('not ' + n); return n; }`,
  'that throws values': 'function solve(n) { if (n % 5 === 3) throw {n}; return n; }',
  'that never ends on one case': 'function solve(n) { while (n === 70) n = 70; return n; }',
  'that calls itself for ever on one case': 'function solve(n) { return n === 70 ? solve(n) : n; }',
  'that writes too much on one case': 'function solve(n) { return n === 70 ? "x".repeat(5000) : n; }',
  'that writes much on each case': 'function solve(n) { return "x".repeat(3000); }',
  'that needs too much memory on one case':
    'function solve(n) { const all = []; while (n === 70) all.push(new Array(100_000).fill(n)); return n; }',
  'that draws': 'function solve(n) { return [Math.random(), Math.random() < n]; }',
  'without the function': 'function other(n) { return n; }',
  'that is no program': 'function solve(n) {',
};

const jobOf = (source: string) =>
  candidateJob({
    signature,
    language: 'javascript',
    source,
    seed: 5,
    outputCharactersMax: 4_000,
    withConsole: false,
    cases: Array.from({length: casesCount}, (_, n) => ({inputJson: `[${n}]`, operationsMax: 20_000_000})),
  });

function comparable(outcomes: ReadonlyMap<number, Outcome>): unknown[] {
  return [...outcomes].map(([index, {cpuMs: _, console: _text, consoleCut: _cut, ...outcome}]) => {
    // How deep a recursion goes, and so how far a trace, is the engine's.
    if (outcome.kind === 'threw')
      return [index, outcome.kind, outcome.name, outcome.message, outcome.position];
    return [index, outcome];
  });
}

test.each(Object.entries(programs))('a program %s', async (_name, source) => {
  const job = jobOf(source);
  const alone = await runBatch(pool, job, candidateAllowance);
  const together = await runBatch(pool, {...job, holdsReplies: 'throughout'}, candidateAllowance);
  expect(together.refused).toEqual(alone.refused);
  expect(comparable(together.outcomes)).toEqual(comparable(alone.outcomes));

  const one = oneWorkerOf(pool);
  const pids: number[] = [];
  const watched: Pool = {
    ...one.pool,
    withWorker: (use, runtime) =>
      one.pool.withWorker((worker) => {
        pids.push(worker.pid);
        return use(worker);
      }, runtime),
  };
  try {
    const first = await runBatch(
      watched,
      {...job, staysOpen: true, holdsReplies: 'at-first'},
      candidateAllowance,
    );
    expect(comparable(first.outcomes)).toEqual(comparable(alone.outcomes));
    const before = pids.length;
    const after = await runBatch(watched, {...job, holdsReplies: 'throughout'}, candidateAllowance);
    if (alone.outcomes.size === casesCount && before === 1) expect(pids[1]).toBe(pids[0]);
    expect(after.refused).toEqual(alone.refused);
    expect(comparable(after.outcomes)).toEqual(comparable(alone.outcomes));
  } finally {
    one.release();
  }
});

test('no run finds a global that another has made by assigning to it', async () => {
  const source = programs['that counts its runs on the global']!;
  const {outcomes} = await runBatch(pool, {...jobOf(source), holdsReplies: 'throughout'}, candidateAllowance);
  const seen = [...outcomes.values()].map((outcome) => outcome.kind === 'returned' && outcome.valueJson);
  expect(new Set(seen)).toEqual(new Set(['1']));
});

test('a worker whose place was kept open takes another program afterwards', async () => {
  const one = oneWorkerOf(pool);
  await runBatch(
    one.pool,
    {...jobOf('function solve(n) { return n; }'), staysOpen: true},
    candidateAllowance,
  );
  const other = await runBatch(one.pool, jobOf('function solve(n) { return -n; }'), candidateAllowance);
  one.release();
  expect(other.outcomes.get(2)).toMatchObject({valueJson: '-2'});
  const left = await runBatch(pool, jobOf('function solve(n) { return n + 1; }'), candidateAllowance);
  expect(left.outcomes.get(2)).toMatchObject({valueJson: '3'});
});
