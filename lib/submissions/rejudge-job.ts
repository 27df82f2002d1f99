/**
 * Grades one rejudgement of the queue, after everything that candidates wait for. The submission keeps its verdict until
 * the new one is there; the states and why nothing is lost or doubled are in lib/data/rejudgements.ts.
 */
import {advanceOrder, readProposal} from '#lib/data/rejudge-orders';
import {
  type AgainClaim,
  claimRejudgement,
  failRejudgement,
  finishRejudgement,
  releaseRejudgement,
  storeProposal,
} from '#lib/data/rejudgements';
import {type GradingParts, gradeCode, isLostTooOften, isTriedAgain} from '#lib/submissions/grade';
import type {GradingQueue} from '#lib/submissions/queue';

/** Rejects when the rejudgement must be handed out again; resolves when it is done, by us or by another. */
export async function rejudgeOne(
  grading: GradingParts & {readonly rejudges: Pick<GradingQueue, 'enqueue' | 'remove'>},
  id: string,
): Promise<void> {
  const {data} = grading;
  const claim = await claimRejudgement(data, id, new Date());
  if (claim === undefined) return;
  await rejudgeClaim(grading, claim);
  if (claim.orderId !== null) await advanceOrder(grading, claim.orderId, new Date());
}

async function rejudgeClaim(grading: GradingParts, claim: AgainClaim): Promise<void> {
  const {data} = grading;
  const {enqueue} = grading.explanations;
  const previewed = readProposal(claim.proposed);
  if (previewed !== undefined) {
    await finishRejudgement(data, claim, previewed, new Date(), enqueue);
    return;
  }
  if (isLostTooOften(claim)) {
    await failRejudgement(data, claim, new Date());
    return;
  }
  const name = `submission ${claim.submissionId}, again`;
  const outcome = await gradeCode(grading, {...claim, name, urgency: 'rejudge'});
  if (outcome.kind === 'graded') {
    if (claim.orderId !== null) await storeProposal(data, claim, outcome.grade, new Date());
    else await finishRejudgement(data, claim, outcome.grade, new Date(), enqueue);
    return;
  }
  if (isTriedAgain(claim, outcome.kind)) {
    await releaseRejudgement(data, claim, outcome.kind);
    throw new Error(outcome.reason);
  }
  await failRejudgement(data, claim, new Date());
}
