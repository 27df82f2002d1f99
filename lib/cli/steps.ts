/**
 * Runs programs as steps of a larger command, a bounded number at a time, and says how each went. It shows a step's
 * own output only when the step fails, and never lets a program outlive its time or this process.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {environmentWith} from '#lib/env';

export type Count = {readonly passed: number; readonly failed: number; readonly skipped: number};

export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly secondsMax: number;
  /** Names of steps that must have passed before this one begins; when one has not, this one is not run. */
  readonly after?: readonly string[];
  /** Nothing else runs beside it: it measures, or has a slot's worth of workers for each core. */
  readonly alone?: boolean;
  /** What the step counts for; by default one, passed when it exits with 0. */
  readonly count?: (exit: {readonly ok: boolean; readonly output: string}) => Count;
};

export type StepResult = {readonly name: string; readonly ok: boolean; readonly count: Count};

const outputCharsMax = 400_000;
const heartbeatMs = 20_000;
const killGraceMs = 3_000;

const running = new Set<ChildProcess>();
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = true;
    for (const child of running) kill(child, 'SIGTERM');
    setTimeout(() => process.exit(130), killGraceMs).unref();
  });
}
process.on('exit', () => {
  for (const child of running) kill(child, 'SIGKILL');
});

/** Runs all steps in their order, at most `slots` at a time, whatever the outcome of the others. */
export async function runSteps(steps: readonly Step[], slots: number): Promise<StepResult[]> {
  const waiting = [...steps];
  const done = new Map<string, StepResult>();
  const active = new Set<Promise<void>>();
  let isTaken = false;
  const isReady = (step: Step): boolean =>
    (step.after ?? []).every((name) => done.has(name)) && (step.alone !== true || active.size === 0);
  while (waiting.length > 0 || active.size > 0) {
    const next: number = active.size < slots && !isTaken && !stopping ? waiting.findIndex(isReady) : -1;
    if (next === -1) {
      if (active.size === 0) break;
      await Promise.race(active);
      continue;
    }
    const step = waiting.splice(next, 1)[0]!;
    isTaken = step.alone === true;
    const work = runUnlessBlocked(step, done).then((result) => {
      done.set(step.name, result);
      active.delete(work);
      isTaken = false;
    });
    active.add(work);
  }
  return steps.map((step) => done.get(step.name) ?? failed(step.name));
}

function failed(name: string): StepResult {
  return {name, ok: false, count: {passed: 0, failed: 1, skipped: 0}};
}

async function runUnlessBlocked(step: Step, done: ReadonlyMap<string, StepResult>): Promise<StepResult> {
  const blocker = (step.after ?? []).find((name) => done.get(name)?.ok !== true);
  if (blocker === undefined) return runStep(step);
  console.log(`✗ ${step.name}: not run, because ${blocker} failed`);
  return failed(step.name);
}

async function runStep(step: Step): Promise<StepResult> {
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const heartbeat = setInterval(() => console.log(`… ${step.name}, ${seconds()}`), heartbeatMs);
  const {ok, output} = await run(step);
  clearInterval(heartbeat);
  const count = step.count?.({ok, output}) ?? {passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0};
  if (ok && count.failed === 0) {
    console.log(`✓ ${step.name} (${seconds()})`);
    return {name: step.name, ok: true, count};
  }
  console.log(`✗ ${step.name} (${seconds()})\n${indent(output)}`);
  return {name: step.name, ok: false, count: {...count, failed: Math.max(1, count.failed)}};
}

function run(step: Step): Promise<{ok: boolean; output: string}> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      env: environmentWith({FORCE_COLOR: '0', ...step.env}),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the program started can be ended with it.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-outputCharsMax);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      output += `\nStopped: it took longer than ${step.secondsMax} s.`;
      kill(child, 'SIGKILL');
    }, step.secondsMax * 1000);
    const finish = (ok: boolean): void => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ok, output});
    };
    child.once('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    {passed: 0, failed: 0, skipped: 0},
  );
}
