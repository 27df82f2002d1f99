/**
 * One worker process as the host sees it. It gives jobs, watches from outside, kills without mercy, and says how each
 * job ended; it never retries and never judges.
 *
 *   starting ──ready──▶ idle ──run──▶ busy ──done──▶ idle        a spent worker goes to dead instead
 *      │                 │             │
 *      └────── exit, failed start, kill (watchdog or close) ──────▶ dead          (nothing leaves dead)
 */
import type {ChildProcess} from 'node:child_process';
import type {Writable} from 'node:stream';
import {assert} from '#lib/base/assert';
import {createDialogue, type Dialogue} from '#lib/grader/host/dialogue';
import type {Launch} from '#lib/grader/host/launch';
import {createReplyReader} from '#lib/grader/host/reply-reader';
import {type Allowance, type KillReason, startWatchdog} from '#lib/grader/host/watchdog';
import type {Layer} from '#lib/grader/layers';
import {stderrCharactersMax, workerStartMsMax} from '#lib/grader/limits';
import type {Job, Reply} from '#lib/grader/protocol';
import {homeRuntime} from '#lib/grader/runtimes';

export type WorkerState = 'starting' | 'idle' | 'busy' | 'dead';

export type JobEnd =
  | {readonly kind: 'done'; readonly spent: boolean}
  /** Killed by us, and why; usage is of the case that was running. */
  | {
      readonly kind: 'killed';
      readonly reason: KillReason;
      readonly cpuMs: number;
      readonly residentMb: number;
    }
  /** It died, or spoke nonsense. `signal` is null when it exited by itself. */
  | {
      readonly kind: 'crashed';
      readonly signal: string | null;
      readonly residentMb: number;
      readonly errorText: string;
    };

export type WorkerProcess = {
  readonly pid: number;
  /** What it has booted. */
  readonly runtime: string;
  readonly state: () => WorkerState;
  readonly jobs: () => number;
  /** Processor time of all its jobs so far. */
  readonly cpuMs: () => number;
  readonly engine: () => string;
  /** The layers that it put on itself, or could not; none before it is ready. */
  readonly hardening: () => readonly Layer[];
  /** Settles when the worker is ready (true) or has died before (false). */
  readonly started: Promise<boolean>;
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  readonly errorText: () => string;
  /** Legal in `idle`; a worker that has died meanwhile ends the job at once. `onReply` hears everything between the job and its end; what it throws rejects. */
  readonly run: (job: Job, allowance: Allowance, onReply: (reply: Reply) => void) => Promise<JobEnd>;
  /** Nothing more follows in the place that a job has left open. */
  readonly leave: () => void;
  readonly kill: () => void;
};

type Current = {
  readonly isPlaced: Dialogue;
  readonly onReply: (reply: Reply) => void;
  readonly end: (end: JobEnd) => void;
  readonly fail: (reason: unknown) => void;
  readonly watchdog: ReturnType<typeof startWatchdog>;
};

export function startWorker(launch: Launch, runtime = homeRuntime): WorkerProcess {
  const child: ChildProcess = launch.spawn(runtime);
  const pid = child.pid ?? -1;
  let state: WorkerState = 'starting';
  let jobs = 0;
  let cpuMs = 0;
  let engine = '';
  let hardening: readonly Layer[] = [];
  let errorText = '';
  let isNonsense = false;
  let isOpen = false;
  let current: Current | undefined;
  const started = Promise.withResolvers<boolean>();
  const ended = Promise.withResolvers<void>();

  const kill = (): void => {
    // SIGKILL only: with a stuck isolate nothing else ends the process.
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };

  const endJob = (end: JobEnd): void => {
    const job = current;
    if (job === undefined) return;
    current = undefined;
    cpuMs += job.watchdog.stop();
    job.end(end);
  };

  const die = (signal: string | null): void => {
    if (state === 'dead') return;
    state = 'dead';
    clearTimeout(startTimer);
    const verdict = current?.watchdog.verdict();
    const residentMb = current?.watchdog.residentMbPeak() ?? 0;
    if (verdict !== undefined) endJob({kind: 'killed', ...verdict});
    else endJob({kind: 'crashed', signal, residentMb, errorText});
    started.resolve(false);
    ended.resolve();
  };

  /** What makes no sense ends the process; the job it had ends with that. Nothing a worker says may throw here. */
  const refuse = (): void => {
    if (state !== 'busy') state = 'dead';
    isNonsense = true;
    kill();
  };

  const onReply = (reply: Reply): void => {
    // Killed while it started or between jobs: what was already on its way has nobody to hear it.
    if (state === 'dead' || isNonsense) return;
    if (reply.type === 'ready' && state === 'starting') {
      clearTimeout(startTimer);
      state = 'idle';
      engine = reply.engine;
      hardening = reply.hardening;
      started.resolve(true);
    } else if (current === undefined || !current.isPlaced(reply)) {
      refuse();
    } else if (reply.type === 'done') {
      state = reply.spent ? 'dead' : 'idle';
      endJob({kind: 'done', spent: reply.spent});
      if (reply.spent) kill();
    } else {
      if (reply.type !== 'console' && reply.type !== 'refused') current.watchdog.caseEnded();
      hear(current, reply);
    }
  };

  /** A fault of the listener's ends this job alone: thrown from here it would end the process. */
  const hear = (job: Current, reply: Reply): void => {
    try {
      job.onReply(reply);
    } catch (error) {
      job.watchdog.stop();
      job.fail(error);
      refuse();
    }
  };

  const startTimer = setTimeout(kill, workerStartMsMax);
  startTimer.unref();
  const replies = child.stdio[3] as NodeJS.ReadableStream;
  createReplyReader(replies, onReply, refuse);
  replies.on('error', kill);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorText = (errorText + text).slice(-stderrCharactersMax);
  });
  child.on('error', () => die(null));
  // `close`, not `exit`: what the worker said before it died is heard first.
  child.on('close', (_code, signal) => {
    die(signal);
    started.resolve(false);
    ended.resolve();
  });
  const jobsPipe = child.stdin as Writable;
  jobsPipe.on('error', () => {});

  return {
    pid,
    runtime,
    state: () => state,
    jobs: () => jobs,
    cpuMs: () => cpuMs,
    engine: () => engine,
    hardening: () => hardening,
    started: started.promise,
    ended: ended.promise,
    errorText: () => errorText,
    leave: () => {
      if (isOpen && state === 'idle') jobsPipe.write(`${JSON.stringify({type: 'leave'})}\n`);
      isOpen = false;
    },
    kill: () => {
      if (state === 'starting' || state === 'idle') state = 'dead';
      kill();
    },
    run: (job, allowance, listener) => {
      if (state === 'dead') return Promise.resolve({kind: 'crashed', signal: null, residentMb: 0, errorText});
      assert(state === 'idle', `a job was given to a worker that is ${state}`);
      state = 'busy';
      jobs++;
      isOpen = job.type === 'candidate' && job.staysOpen === true;
      const {promise, resolve, reject} = Promise.withResolvers<JobEnd>();
      current = {
        isPlaced: createDialogue(job),
        onReply: listener,
        end: resolve,
        fail: reject,
        watchdog: startWatchdog(pid, allowance, kill),
      };
      jobsPipe.write(`${JSON.stringify(job)}\n`);
      return promise;
    },
  };
}
