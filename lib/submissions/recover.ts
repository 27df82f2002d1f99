/**
 * Finds rejudgements and explanations that have no job which will bring them to an end, and gives them one again.
 * Submissions are their own jobs: they come back when their claims lapse (line.ts).
 * Runs at start and now and then; running it twice or beside a worker changes nothing that is well.
 */
import {recoveryBatchMax} from '#lib/base/limits';
import type {Data, Transaction} from '#lib/data/client';
import {findUnexplained, requeueExplanation} from '#lib/data/explaining';
import {findUnfinished, requeueRejudgement} from '#lib/data/rejudgements';
import type {Ungraded} from '#lib/data/submission-channel';
import type {GradingQueue} from '#lib/submissions/queue';

export type Recovery = {
  readonly data: Data;
  readonly queue: GradingQueue;
  /** At the start of the only process: whatever was being graded, nobody is grading it any more. */
  readonly alone: boolean;
};

/** The rows whose jobs are in a queue. */
export type Rows = {
  readonly find: (data: Data, before: Date, itemsMax: number) => Promise<Ungraded[]>;
  readonly requeue: (tx: Transaction, id: string) => Promise<void>;
};

/** How many rejudgements were taken up again; `queue` is theirs. */
export function recoverRejudgements(recovery: Recovery, before: Date): Promise<number> {
  return recoverRows(recovery, {find: findUnfinished, requeue: requeueRejudgement}, before);
}

/** How many explanations were taken up again; `queue` is theirs. */
export function recoverExplanations(recovery: Recovery, before: Date): Promise<number> {
  return recoverRows(recovery, {find: findUnexplained, requeue: requeueExplanation}, before);
}

/** How many rows of any kind were taken up again. */
export async function recoverRows(recovery: Recovery, rows: Rows, before: Date): Promise<number> {
  let recovered = 0;
  for (const row of await rows.find(recovery.data, before, recoveryBatchMax)) {
    if (await recover(recovery, rows, row)) recovered += 1;
  }
  return recovered;
}

async function recover(
  {data, queue, alone}: Recovery,
  {requeue}: Rows,
  {id, state, round}: Ungraded,
): Promise<boolean> {
  const addAgain = () =>
    data.$transaction(async (tx) => {
      await requeue(tx, id);
      await queue.enqueue(tx, id, round);
    });
  switch (await queue.stateOf(id)) {
    case 'waiting':
      if (state === 'running' && alone) await data.$transaction((tx) => requeue(tx, id));
      return false;
    case 'active':
      if (!alone) return false;
      await data.$transaction((tx) => requeue(tx, id));
      await queue.takeBack(id);
      return true;
    case 'over':
      // Every retry was used up. The attempts are bounded on the row itself.
      await queue.remove(id);
      await addAgain();
      return true;
    case 'missing':
      await addAgain();
      return true;
  }
}
