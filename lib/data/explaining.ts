/**
 * What seeking an explanation writes. The verdict stands already, and nothing here changes it.
 *
 * States of the explanation of a graded submission, and the only ways from one to another:
 *
 *   (verdict) → none        nothing is worth seeking
 *   (verdict) → pending     with its job, in the transaction of the verdict; the job's id is new for every verdict
 *   pending   → pending     claim: attempt + 1; whoever held the older attempt has lost it
 *   pending   → pending     release: seeking failed, or the worker was lost; the attempt stays
 *   pending   → done        finish: with what was found, or that nothing was
 *   pending   → given_up    give up: after so many claims
 *   any       → (verdict)   a rejudgement's verdict begins anew: whoever explains the old one has lost it
 *
 * The job's id and the attempt together are the fencing token: an explanation is written for the verdict that it was
 * sought for, by the newest claim, or not at all.
 */
import {randomUUID} from 'node:crypto';
import {type Data, isId, notify, type Transaction} from '#lib/data/client';
import type {Prisma} from '#lib/data/generated/client';
import {readToExplain} from '#lib/data/grade-json';
import {jsonColumn, optionalJsonColumn, textColumn} from '#lib/data/json-column';
import {submissionChannel, type Ungraded} from '#lib/data/submission-channel';
import type {Explanation, Grade, ToExplain} from '#lib/verdict/grade';

/** Adds the job of an explanation within the transaction that stores its verdict. Earlier rounds are handed out first. */
export type EnqueueExplanation = (tx: Transaction, explanationId: string, round: number) => Promise<void>;

/** For the verdict of a rejudgement, for which nobody waits: after all others. */
export const lastRound = 2 ** 31 - 1;

/** The columns that a new verdict brings; `explanationId` is the job to be added, or null. */
export function explanationFields({toExplain}: Grade) {
  return {
    explanation: toExplain === undefined ? 'none' : 'pending',
    explanationId: toExplain === undefined ? null : randomUUID(),
    explanationAttempt: 0,
    explanationStartedAt: null,
    toExplain: optionalJsonColumn(toExplain),
  } as const;
}

export type ExplanationClaim = {
  /** Of the submission. */
  readonly id: string;
  readonly explanationId: string;
  readonly attempt: number;
  readonly exerciseVersionId: string;
  readonly language: string;
  readonly source: string;
  readonly seed: number;
  readonly toExplain: ToExplain;
  /** The verdict is a rejudgement's: nobody waits. */
  readonly isRejudged: boolean;
};

/** Takes an explanation to seek it; undefined when it is over, or the verdict that it was for has been replaced. */
export async function claimExplanation(
  data: Data,
  explanationId: string,
  now: Date,
): Promise<ExplanationClaim | undefined> {
  if (!isId(explanationId)) return undefined;
  const [claim] = await data.submission.updateManyAndReturn({
    where: {explanationId, explanation: 'pending'},
    data: {explanationAttempt: {increment: 1}, explanationStartedAt: now},
    select: {
      ...{id: true, explanationAttempt: true, toExplain: true},
      ...{exerciseVersionId: true, language: true, source: true, seed: true},
    },
  });
  if (claim === undefined) return undefined;
  const {explanationAttempt: attempt, toExplain, ...code} = claim;
  const rejudged = await data.rejudgement.count({where: {submissionId: claim.id, outcome: 'replaced'}});
  return {...code, explanationId, attempt, toExplain: readToExplain(toExplain), isRejudged: rejudged > 0};
}

/** Stores what was found. False when the claim was lost: nothing was written. */
export async function finishExplanation(
  data: Data,
  claim: ExplanationClaim,
  {message, diagnostics, counterexample, complexity}: Explanation,
): Promise<boolean> {
  return end(data, claim, {
    explanation: 'done',
    ...(message === undefined ? {} : {message: textColumn(message)}),
    ...(diagnostics === undefined ? {} : {diagnostics: jsonColumn(diagnostics)}),
    counterexample: optionalJsonColumn(counterexample),
    complexity: optionalJsonColumn(complexity),
  });
}

/** Says that none will come. */
export async function giveUpExplanation(data: Data, claim: ExplanationClaim): Promise<boolean> {
  return end(data, claim, {explanation: 'given_up'});
}

/** Puts it back in the queue's hands. */
export async function releaseExplanation(data: Data, claim: ExplanationClaim): Promise<boolean> {
  return holds(data, claim, {explanationStartedAt: null});
}

/** Explanations that nobody has sought, or finished seeking, since `before`; each under the id of its job. */
export async function findUnexplained(data: Data, before: Date, itemsMax: number): Promise<Ungraded[]> {
  const rows = await data.submission.findMany({
    where: {
      explanation: 'pending',
      OR: [{explanationStartedAt: null, gradedAt: {lte: before}}, {explanationStartedAt: {lte: before}}],
    },
    select: {explanationId: true, explanationStartedAt: true, round: true},
    orderBy: {gradedAt: 'asc'},
    take: itemsMax,
  });
  return rows.flatMap(({explanationId, explanationStartedAt, round}): Ungraded[] =>
    explanationId === null
      ? []
      : [{id: explanationId, state: explanationStartedAt === null ? 'queued' : 'running', round}],
  );
}

/** A lost worker's explanation waits again; its attempt stays, so that the worker, should it live, has lost it at the next claim. */
export async function requeueExplanation(tx: Transaction, explanationId: string): Promise<void> {
  await tx.submission.updateMany({
    where: {explanationId, explanation: 'pending'},
    data: {explanationStartedAt: null},
  });
}

async function end(
  data: Data,
  claim: ExplanationClaim,
  change: Prisma.SubmissionUpdateManyMutationInput,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    if (!(await holds(tx, claim, {...change, explanationId: null}))) return false;
    await notify(tx, submissionChannel, claim.id);
    return true;
  });
}

/** Updates the row if the claim is the newest of the verdict that it was made for. */
async function holds(
  data: Data | Transaction,
  {id, explanationId, attempt}: ExplanationClaim,
  change: Prisma.SubmissionUpdateManyMutationInput,
): Promise<boolean> {
  const {count} = await data.submission.updateMany({
    where: {id, explanationId, explanation: 'pending', explanationAttempt: attempt},
    data: change,
  });
  return count === 1;
}
