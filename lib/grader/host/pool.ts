/**
 * Keeps warm workers and lends them one job at a time. A worker that was killed, is spent or has done its number of
 * jobs is replaced; requests wait in a bounded list, the more urgent before the others.
 */

import {GraderBusy, type Urgency} from '#lib/grader/grader';
import type {Launch} from '#lib/grader/host/launch';
import {createWaitingList} from '#lib/grader/host/waiting-list';
import {startWorker, type WorkerProcess} from '#lib/grader/host/worker-process';
import {jobsPerWorkerMax, startFailuresMax} from '#lib/grader/limits';

export type PoolOptions = {
  /** Jobs at one time. */
  readonly concurrency: number;
  /** Warm workers beyond these, so that a replacement is never waited for. */
  readonly spares: number;
  /** Starts no worker before the first request. */
  readonly isLazy?: boolean;
};

export type Pool = {
  /** Runs `use` with an idle worker. Rejects with GraderBusy when too many wait. As urgent as a submission. */
  readonly withWorker: <T>(use: (worker: WorkerProcess) => Promise<T>) => Promise<T>;
  /** The same workers, for requests that are so urgent. */
  readonly at: (urgency: Urgency) => Pool;
  /** Settles when the first worker is ready. */
  readonly ready: Promise<void>;
  readonly workers: () => readonly WorkerProcess[];
  readonly queued: () => number;
  readonly close: () => Promise<void>;
};

type Waiter = {readonly resolve: (worker: WorkerProcess) => void; readonly reject: (error: Error) => void};

export function createPool(launch: Launch, {concurrency, spares, isLazy = false}: PoolOptions): Pool {
  /** The longest idle come first: those just used are still preparing their next isolate. */
  const workers = new Set<WorkerProcess>();
  /** Workers that somebody holds, from the moment they are promised. */
  const lent = new Set<WorkerProcess>();
  const waiting = createWaitingList<Waiter>();
  const ready = Promise.withResolvers<void>();
  let isClosed = false;
  let failedStarts = 0;

  const refill = (): void => {
    while (!isClosed && failedStarts < startFailuresMax && workers.size < concurrency + spares) add();
  };

  const add = (): void => {
    const worker = startWorker(launch);
    workers.add(worker);
    void worker.ended.then(() => {
      workers.delete(worker);
      refill();
    });
    void worker.started.then((isReady) => {
      failedStarts = isReady ? 0 : failedStarts + 1;
      if (isReady) ready.resolve();
      if (failedStarts >= startFailuresMax) refuseAll(worker.errorText());
      else serve();
    });
  };

  /** Say so instead of waiting for ever; the next request tries again. */
  const refuseAll = (errorText: string): void => {
    const error = new Error(`the grader's workers do not start: ${errorText.trim() || 'no reason given'}`);
    for (const waiter of waiting.takeAll()) waiter.reject(error);
  };

  const serve = (): void => {
    while (waiting.length() > 0 && lent.size < concurrency) {
      const idle = [...workers].find((worker) => worker.state() === 'idle' && !lent.has(worker));
      if (idle === undefined) return;
      lent.add(idle);
      waiting.take()?.resolve(idle);
    }
  };

  const release = (worker: WorkerProcess): void => {
    lent.delete(worker);
    workers.delete(worker);
    if (worker.state() === 'dead' || worker.jobs() >= jobsPerWorkerMax) {
      worker.kill();
      refill();
    } else {
      workers.add(worker);
    }
    serve();
  };

  const wait = (urgency: Urgency): Promise<WorkerProcess> => {
    const {promise, resolve, reject} = Promise.withResolvers<WorkerProcess>();
    if (!waiting.add(urgency, {resolve, reject})) {
      throw new GraderBusy('The grader has too much to do just now. Try again in a minute.');
    }
    if (failedStarts >= startFailuresMax) failedStarts = 0;
    refill();
    serve();
    return promise;
  };

  if (!isLazy) refill();
  const at = (urgency: Urgency): Pool => ({
    at,
    withWorker: async (use) => {
      if (isClosed) throw new Error('the grader is closed');
      const worker = await wait(urgency);
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
