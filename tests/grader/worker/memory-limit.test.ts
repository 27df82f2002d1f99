/** The memory limit of an isolate, whatever a program keeps there and in what. */
import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {canMeterProcesses} from '#lib/grader/host/process-meter';
import {startWorker, type WorkerProcess} from '#lib/grader/host/worker-process';
import {workerScript} from '#lib/grader/host/worker-script';
import {isolateMemoryMb} from '#lib/grader/limits';
import type {SaidReply} from '#lib/grader/protocol';

/** What is kept: an expression with `i`, and about how many bytes it takes. */
const things = {
  'long lists': ['new Array(50_000)', 400_000],
  'lists that were filled': ['Array.from({length: 10_000}, (_, k) => k)', 80_000],
  'short lists': ['Array.from({length: 100}, (_, k) => k)', 816],
  'lists of numbers with fractions': ['Array.from({length: 1_000}, (_, k) => k + 0.5)', 8_016],
  objects: ['({a: i, b: i, c: i})', 48],
  'objects with many keys': ['Object.fromEntries(Array.from({length: 20}, (_, k) => [k, i]))', 300],
  functions: ['() => i', 64],
  maps: ['new Map(Array.from({length: 500}, (_, k) => [k, i]))', 12_000],
  sets: ['new Set(Array.from({length: 500}, (_, k) => k + i))', 8_000],
  texts: ['new Array(1_000).fill(i).join()', 6_000],
  'large integers': ['1n << BigInt(8_000 + (i % 8))', 1_000],
  'typed lists': ['new Float64Array(10_000)', 80_000],
} as const;

/** How they are kept. */
const holders = {
  list: ['const kept = [];', (thing: string) => `kept.push(${thing})`],
  map: ['const kept = new Map();', (thing: string) => `kept.set(i, ${thing})`],
  chain: ['let kept;', (thing: string) => `kept = {next: kept, thing: ${thing}}`],
} as const;

const pairs = Object.entries(things).flatMap(([what, [thing, bytes]]) =>
  Object.entries(holders)
    .filter(([holder]) => holder === 'list' || what === 'short lists')
    .map(([holder, [begin, keep]]) => ({what, holder, thing, bytes, begin, keep})),
);

const bytesPerMb = 1_048_576;
/** What a collector may not have seen yet: it looks at a heap again when it has grown by half or more. */
const peakFactorMax = 2.5;
/** Time is not what ends them. */
const allowance = {
  ...candidateAllowance,
  cpuMsSuspectPerCase: 100_000,
  cpuMsMaxPerCase: 100_000,
  cpuMsMaxPerJob: 100_000,
  wallMsMaxPerCase: 200_000,
};

let worker: WorkerProcess;
const begin = async (): Promise<void> => {
  worker = startWorker(createLaunch(process.cwd(), await workerScript(process.cwd())));
  expect(await worker.started).toBe(true);
};
beforeAll(begin);
afterAll(async () => {
  worker.kill();
  await worker.ended;
});

function jobOf(begin: string, keep: string, count: number): ReturnType<typeof candidateJob> {
  return candidateJob({
    signature: {kind: 'function', name: 'solve', parameters: [{name: 'n', type: 'int'}], returns: 'int'},
    language: 'javascript',
    source: `function solve(n) { ${begin} for (let i = 0; i < ${count}; i++) ${keep}; return kept === n ? 1 : 0; }`,
    seed: 1,
    withConsole: false,
    cases: [{inputJson: '[1]', operationsMax: 1_000_000_000}],
  });
}

function peakMb(): number {
  const status = readFileSync(`/proc/${worker.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

test.runIf(canMeterProcesses).each(pairs)(
  '$what in a $holder end at the memory limit, and not much above it',
  async ({thing, bytes, begin: first, keep}) => {
    const before = peakMb();
    const said: SaidReply[] = [];
    const count = Math.ceil((8 * isolateMemoryMb * bytesPerMb) / bytes);
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakMb());
    }, 5);
    await worker.run(jobOf(first, keep(thing), count), allowance, (reply) => said.push(reply));
    clearInterval(watch);
    worker.kill();
    await worker.ended;
    await begin();
    // What typed lists lie in is refused to them by itself, and told as memory by the host.
    const [reply] = said;
    expect(reply).toMatchObject(
      reply?.type === 'case' && reply.status === 'threw'
        ? {name: 'RangeError', message: 'Array buffer allocation failed'}
        : {type: 'case', status: 'memory'},
    );
    expect(peak - before).toBeLessThan(peakFactorMax * isolateMemoryMb);
  },
);
