/**
 * Takes a submission into the line, or says that too many wait: its row is its job, so both are there or neither, in its
 * account's turn. What waits is graded in rounds with one submission of each account, so that nobody waits behind another's
 * flood, and the flood is not put off for ever either.
 */
import {v7} from 'uuid';
import type {Owned} from '#lib/access/scope';
import {queuedMax, queuedPerAccountMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {type NewSubmission, submitCode} from '#lib/data/submissions';

export type Accepting = {
  readonly data: Data;
  readonly ownMax?: number;
};

export async function acceptSubmission(
  {data, ownMax = queuedPerAccountMax}: Accepting,
  owner: Owned,
  submission: NewSubmission,
): Promise<Result<{readonly id: string}>> {
  // Lists are read in the order of ids, so ids rise with time, and also within a millisecond: Node's own do not.
  const id = v7();
  const placing = await submitCode(data, owner, id, submission, {own: ownMax, everyone: queuedMax});
  if (placing.kind === 'placed') return ok({id});
  return err({
    kind: 'busy',
    message:
      placing.kind === 'own'
        ? `${placing.own} of your submissions wait already. Your code is kept; submit again when one has its verdict.`
        : 'Too many submissions wait just now. Your code is kept; submit again in a minute.',
  });
}
