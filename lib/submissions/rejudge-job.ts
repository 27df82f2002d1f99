/**
 * Grades one rejudgement of the queue, after everything that candidates wait for. The submission keeps its verdict until
 * the new one is there; the states and why nothing is lost or doubled are in lib/data/rejudgements.ts.
 */
import {
  claimRejudgement,
  failRejudgement,
  finishRejudgement,
  releaseRejudgement,
} from '#lib/data/rejudgements';
import {type GradingParts, gradeCode, isLostTooOften, isTriedAgain} from '#lib/submissions/grade';

/** Rejects when the rejudgement must be handed out again; resolves when it is done, by us or by another. */
export async function rejudgeOne(grading: GradingParts, id: string): Promise<void> {
  const {data} = grading;
  const claim = await claimRejudgement(data, id, new Date());
  if (claim === undefined) return;
  if (isLostTooOften(claim)) {
    await failRejudgement(data, claim, new Date());
    return;
  }
  const name = `submission ${claim.submissionId}, again`;
  const outcome = await gradeCode(grading, {...claim, name, urgency: 'rejudge'});
  if (outcome.kind === 'graded') {
    await finishRejudgement(data, claim, outcome.grade, new Date(), grading.explanations.enqueue);
    return;
  }
  if (isTriedAgain(claim, outcome.kind)) {
    await releaseRejudgement(data, claim, outcome.kind);
    throw new Error(outcome.reason);
  }
  await failRejudgement(data, claim, new Date());
}
