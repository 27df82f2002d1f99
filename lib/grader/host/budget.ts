/**
 * Processor time that one request may use, on all workers and for candidates' and authors' code together. A pool within
 * a budget ends the job that runs past it, and lends no worker after that.
 */
import type {Pool} from '#lib/grader/host/pool';

class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

export type Budget = {
  readonly cpuMsLeft: () => number;
  readonly spend: (cpuMs: number) => void;
  /** Throws BudgetSpent when nothing is left. */
  readonly assertLeft: () => void;
};

export function createBudget(cpuMsMax: number): Budget {
  let left = cpuMsMax;
  return {
    cpuMsLeft: () => left,
    spend: (cpuMs) => {
      left -= cpuMs;
    },
    assertLeft: () => {
      if (left <= 0) throw new BudgetSpent('the processor time of this request is used up');
    },
  };
}

/** `withWorker` rejects with BudgetSpent when nothing is left; what was running then has ended as one that took too long. */
export function withinBudget(pool: Pool, budget: Budget): Pool {
  return {
    ...pool,
    at: (urgency) => withinBudget(pool.at(urgency), budget),
    withWorker: async (use, runtime) => {
      budget.assertLeft();
      return pool.withWorker(
        (worker) =>
          use({
            ...worker,
            run: async (job, allowance, onReply) => {
              const before = worker.cpuMs();
              const cpuMsMaxPerJob = Math.min(allowance.cpuMsMaxPerJob, Math.max(0, budget.cpuMsLeft()));
              const end = await worker.run(job, {...allowance, cpuMsMaxPerJob}, onReply);
              budget.spend(worker.cpuMs() - before);
              return end;
            },
          }),
        runtime,
      );
    },
  };
}

/** Undefined where the budget ended it. */
export async function unlessSpent<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  });
}
