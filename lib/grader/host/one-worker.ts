/**
 * A pool that hands out the same worker again: what runs more of one program finds it compiled there, and its place still made. The
 * worker is held from the first job on, between jobs too, until it is released.
 */
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {Pool} from '#lib/grader/host/pool';
import type {WorkerProcess} from '#lib/grader/host/worker-process';

export type OneWorker = {
  readonly pool: Pool;
  /** The same author; while its code is waited for, the worker is anyone's. */
  readonly over: (author: AuthorRunner) => AuthorRunner;
  readonly release: () => void;
};

type Held = {
  readonly worker: WorkerProcess;
  readonly runtime: string | undefined;
  readonly release: () => void;
};

/** One job at a time. */
export function oneWorkerOf(pool: Pool): OneWorker {
  let held: Held | undefined;

  const release = (): void => {
    held?.release();
    held = undefined;
  };

  const withWorker = <T>(use: (worker: WorkerProcess) => Promise<T>, runtime?: string): Promise<T> => {
    if (held?.worker.state() === 'idle' && held.runtime === runtime) return use(held.worker);
    release();
    const {promise, resolve, reject} = Promise.withResolvers<T>();
    const lent = pool.withWorker(async (worker) => {
      const over = Promise.withResolvers<void>();
      held = {worker, runtime, release: over.resolve};
      use(worker).then(resolve, reject);
      await over.promise;
    }, runtime);
    lent.catch(reject);
    return promise;
  };

  /** What is known already is answered before the next turn: then the worker is kept. */
  const waitFor = <T>(answer: Promise<T>): Promise<T> => {
    const turn = setImmediate(() => {
      if (held?.worker.state() === 'idle') release();
    });
    return answer.finally(() => clearImmediate(turn));
  };

  return {
    pool: {...pool, withWorker},
    over: (author) => ({
      evaluate: (request) => waitFor(author.evaluate(request)),
      runReference: (request) => waitFor(author.runReference(request)),
    }),
    release,
  };
}
