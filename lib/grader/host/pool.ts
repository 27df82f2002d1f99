/**
 * Keeps warm workers and lends them one job at a time. A worker that was killed, is spent or has done its number of
 * jobs is replaced; requests wait in a bounded list, the more urgent before the others. Workers of all runtimes share one bound.
 * What no candidate waits for never holds the last of several workers: a run or a submission finds one free, and a core.
 */

import {GraderBusy, isBackground, type Urgency} from '#lib/grader/grader';
import type {Launch} from '#lib/grader/host/launch';
import {createWaitingList} from '#lib/grader/host/waiting-list';
import {startWorker, type WorkerProcess} from '#lib/grader/host/worker-process';
import {jobsPerWorkerMax, startFailuresMax} from '#lib/grader/limits';
import {homeRuntime} from '#lib/grader/runtimes';

export type PoolOptions = {
  /** Jobs at one time. */
  readonly concurrency: number;
  /** Warm workers beyond these, so that a replacement is never waited for. */
  readonly spares: number;
  /** Starts no worker before the first request, and spares only for a second runtime that is asked for. */
  readonly isLazy?: boolean;
  /** The runtime that is kept warm without being asked for. */
  readonly home?: string;
};

export type Pool = {
  /**
   * Runs `use` with an idle worker that has booted `runtime`, the home runtime unless it is said. Rejects with GraderBusy
   * when too many wait. As urgent as a submission.
   */
  readonly withWorker: <T>(use: (worker: WorkerProcess) => Promise<T>, runtime?: string) => Promise<T>;
  /** The same workers, for requests that are so urgent. */
  readonly at: (urgency: Urgency) => Pool;
  /** Settles when the first worker is ready. */
  readonly ready: Promise<void>;
  readonly workers: () => readonly WorkerProcess[];
  readonly queued: () => number;
  readonly close: () => Promise<void>;
};

type Waiter = {
  readonly isBackground: boolean;
  readonly runtime: string;
  readonly resolve: (worker: WorkerProcess) => void;
  readonly reject: (error: Error) => void;
};

export function createPool(
  launch: Launch,
  {concurrency, spares, isLazy = false, home = homeRuntime}: PoolOptions,
): Pool {
  /** The longest idle come first: those just used are still preparing their next isolate. */
  const workers = new Set<WorkerProcess>();
  /** Workers that somebody holds, from the moment they are promised. */
  const lent = new Set<WorkerProcess>();
  /** Those of them that work at what no candidate waits for, and how many may. */
  const inBackground = new Set<WorkerProcess>();
  const inBackgroundMax = Math.max(1, concurrency - 1);
  const waiting = createWaitingList<Waiter>();
  const ready = Promise.withResolvers<void>();
  /** Starts in a row that failed, by runtime. */
  const failedStarts = new Map<string, number>();
  let isClosed = false;

  const hasFailed = (runtime: string): boolean => (failedStarts.get(runtime) ?? 0) >= startFailuresMax;
  const isFree = (worker: WorkerProcess): boolean => worker.state() === 'idle' && !lent.has(worker);
  const idleOf = (runtime: string): WorkerProcess | undefined =>
    [...workers].find((worker) => worker.runtime === runtime && isFree(worker));

  /** A runtime that somebody waits for while no worker has it, or will have it soon. */
  const wanted = (): string | undefined => {
    const coming = (runtime: string) =>
      [...workers].some(
        (worker) => worker.runtime === runtime && (worker.state() === 'starting' || isFree(worker)),
      );
    return waiting.all().find(({runtime}) => !coming(runtime) && !hasFailed(runtime))?.runtime;
  };

  const refill = (): void => {
    while (!isClosed && workers.size < concurrency + spares) {
      const needsHome = !isLazy || workers.size < concurrency;
      const runtime = wanted() ?? (needsHome ? home : undefined);
      if (runtime === undefined || hasFailed(runtime)) return;
      add(runtime);
    }
  };

  const add = (runtime: string): void => {
    const worker = startWorker(launch, runtime);
    workers.add(worker);
    void worker.ended.then(() => {
      workers.delete(worker);
      refill();
    });
    void worker.started.then((isReady) => {
      failedStarts.set(runtime, isReady ? 0 : (failedStarts.get(runtime) ?? 0) + 1);
      if (isReady) ready.resolve();
      if (hasFailed(runtime)) refuseAll(runtime, worker.errorText());
      else serve();
    });
  };

  /** Say so instead of waiting for ever; the next request tries again. */
  const refuseAll = (runtime: string, errorText: string): void => {
    const error = new Error(`the grader's workers do not start: ${errorText.trim() || 'no reason given'}`);
    const isOfIt = (waiter: Waiter): boolean => waiter.runtime === runtime;
    for (let waiter = waiting.take(isOfIt); waiter !== undefined; waiter = waiting.take(isOfIt)) {
      waiter.reject(error);
    }
  };

  const serve = (): void => {
    while (lent.size < concurrency) {
      const mayBegin = (waiter: Waiter): boolean =>
        !waiter.isBackground || inBackground.size < inBackgroundMax;
      const waiter = waiting.take((one) => mayBegin(one) && idleOf(one.runtime) !== undefined);
      const idle = waiter && idleOf(waiter.runtime);
      if (waiter === undefined || idle === undefined) {
        makeRoom();
        return;
      }
      lent.add(idle);
      if (waiter.isBackground) inBackground.add(idle);
      waiter.resolve(idle);
    }
  };

  /** The bound is one for all runtimes: an idle worker that nobody waits for gives its place to one that is waited for. */
  const makeRoom = (): void => {
    const runtime = wanted();
    if (isClosed || runtime === undefined) return;
    if (workers.size < concurrency + spares) refill();
    // One place at a time: it is free when the process is gone.
    else if (![...workers].some((worker) => worker.state() === 'dead')) {
      [...workers].find((worker) => worker.runtime !== runtime && isFree(worker))?.kill();
    }
  };

  const release = (worker: WorkerProcess): void => {
    worker.leave();
    lent.delete(worker);
    inBackground.delete(worker);
    workers.delete(worker);
    if (worker.state() === 'dead' || worker.jobs() >= jobsPerWorkerMax) {
      worker.kill();
      refill();
    } else {
      workers.add(worker);
    }
    serve();
  };

  const wait = (urgency: Urgency, runtime: string): Promise<WorkerProcess> => {
    const {promise, resolve, reject} = Promise.withResolvers<WorkerProcess>();
    if (!waiting.add(urgency, {isBackground: isBackground(urgency), runtime, resolve, reject})) {
      throw new GraderBusy('The grader has too much to do just now. Try again in a minute.');
    }
    if (hasFailed(runtime)) failedStarts.set(runtime, 0);
    refill();
    serve();
    return promise;
  };

  if (!isLazy) refill();
  const at = (urgency: Urgency): Pool => ({
    at,
    withWorker: async (use, runtime = home) => {
      if (isClosed) throw new Error('the grader is closed');
      const worker = await wait(urgency, runtime);
      try {
        return await use(worker);
      } finally {
        release(worker);
      }
    },
    ready: ready.promise,
    workers: () => [...workers],
    queued: waiting.length,
    close: async () => {
      isClosed = true;
      for (const waiter of waiting.takeAll()) waiter.reject(new Error('the grader is closed'));
      const all = [...workers];
      for (const worker of all) worker.kill();
      await Promise.all(all.map((worker) => worker.ended));
    },
  });
  return at('submit');
}
