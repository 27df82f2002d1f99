/** Takes up again what was left without a verdict, and removes what ran out: at the start, and now and then as long as the process lives. */
import {recoverySweepS} from '#lib/base/limits';
import {findUnchecked} from '#lib/data/case-proposals';
import type {Data} from '#lib/data/client';
import {findOpenProofs, requeueProof} from '#lib/data/package-proofs';
import {advanceOrder, findOpenOrders} from '#lib/data/rejudge-orders';
import {sweepExpired} from '#lib/data/sessions';
import type {GradingQueue} from '#lib/submissions/queue';
import {recoverExplanations, recoverRejudgements, recoverRows} from '#lib/submissions/recover';

export type Sweeping = {
  readonly data: Data;
  readonly rejudges: GradingQueue;
  readonly explanations: GradingQueue;
  readonly verifies: GradingQueue;
  readonly proposals: GradingQueue;
  readonly log: (message: string, error?: unknown) => void;
};

/** `alone`: no other process can be grading. */
export async function sweepOnce(
  {data, rejudges, explanations, verifies, proposals, log}: Sweeping,
  alone: boolean,
  before: Date,
): Promise<void> {
  const again = await recoverRejudgements({data, queue: rejudges, alone}, before);
  if (again > 0) log(`Took up ${again} rejudgement(s) that were left unfinished.`);
  for (const id of await findOpenOrders(data)) await advanceOrder({data, rejudges}, id, before);
  await sweepExpired(data, before);
  const explained = await recoverExplanations({data, queue: explanations, alone}, before);
  if (explained > 0) log(`Took up ${explained} explanation(s) that were left unfinished.`);
  const proofs = {find: findOpenProofs, requeue: requeueProof};
  const proved = await recoverRows({data, queue: verifies, alone}, proofs, before);
  const unchecked = {find: findUnchecked, requeue: async () => {}};
  const checked = await recoverRows({data, queue: proposals, alone}, unchecked, before);
  if (checked > 0) log(`Took up ${checked} proposed case(s) that were left unchecked.`);
  if (proved > 0) log(`Took up ${proved} proof(s) of drafts that were left unfinished.`);
}

/** Returns how to stop. */
export function sweepNowAndThen(parts: Sweeping): () => Promise<void> {
  let sweeping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const before = new Date(Date.now() - recoverySweepS * 1000);
    sweeping = sweepOnce(parts, false, before).catch((error: unknown) =>
      parts.log('Looking for lost submissions failed.', error),
    );
  }, recoverySweepS * 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
