/**
 * Takes a submission into the queue, or says that too many wait: it and its job in one transaction, in its account's
 * turn. What waits is graded in rounds with one submission of each account, so that nobody waits behind another's
 * flood, and the flood is not put off for ever either.
 */
import type {Owned} from '#lib/access/scope';
import {queuedMax, queuedPerAccountMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findPlace, insertSubmission, type NewSubmission} from '#lib/data/submissions';
import type {GradingQueue} from '#lib/submissions/queue';

export type Accepting = {
  readonly data: Data;
  readonly queue: GradingQueue;
  readonly ownMax?: number;
};

export function acceptSubmission(
  {data, queue, ownMax = queuedPerAccountMax}: Accepting,
  owner: Owned,
  submission: Omit<NewSubmission, 'round'>,
): Promise<Result<{readonly id: string}>> {
  return data.$transaction(async (tx) => {
    const {own, everyone, round} = await findPlace(tx, owner);
    if (own >= ownMax) {
      return err({
        kind: 'busy',
        message: `${own} of your submissions wait already. Your code is kept; submit again when one has its verdict.`,
      });
    }
    if (everyone >= queuedMax) {
      return err({
        kind: 'busy',
        message: 'Too many submissions wait just now. Your code is kept; submit again in a minute.',
      });
    }
    const id = await insertSubmission(tx, owner, {...submission, round});
    await queue.enqueue(tx, id, round);
    return ok({id});
  });
}
