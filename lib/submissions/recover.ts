/**
 * Finds submissions that have neither a verdict nor a job that will bring one, and gives them a job again.
 * Runs at start and now and then; running it twice or beside a worker changes nothing that is well.
 */
import {recoveryBatchMax} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {findUnjudged, requeueSubmission, type Unjudged} from '#lib/data/judging';
import type {SubmissionQueue} from '#lib/submissions/queue';

export type Recovery = {
  readonly data: Data;
  readonly queue: SubmissionQueue;
  /** At the start of the only process: whatever was being judged, nobody is judging it any more. */
  readonly alone: boolean;
};

/** How many submissions were taken up again. */
export async function recoverSubmissions({data, queue, alone}: Recovery, before: Date): Promise<number> {
  let recovered = 0;
  for (const submission of await findUnjudged(data, before, recoveryBatchMax)) {
    if (await recover(data, queue, submission, alone)) recovered += 1;
  }
  return recovered;
}

async function recover(
  data: Data,
  queue: SubmissionQueue,
  {id, state, round}: Unjudged,
  alone: boolean,
): Promise<boolean> {
  const job = await queue.stateOf(id);
  switch (job) {
    case 'waiting':
      if (state === 'running' && alone) await data.$transaction((tx) => requeueSubmission(tx, id));
      return false;
    case 'active':
      if (!alone) return false;
      await data.$transaction((tx) => requeueSubmission(tx, id));
      await queue.takeBack(id);
      return true;
    case 'over':
      // Every retry was used up. The attempts are bounded on the submission itself.
      await queue.remove(id);
      await addAgain(data, queue, {id, round});
      return true;
    case 'missing':
      await addAgain(data, queue, {id, round});
      return true;
  }
}

async function addAgain(
  data: Data,
  queue: SubmissionQueue,
  {id, round}: Pick<Unjudged, 'id' | 'round'>,
): Promise<void> {
  await data.$transaction(async (tx) => {
    await requeueSubmission(tx, id);
    await queue.enqueue(tx, id, round);
  });
}
