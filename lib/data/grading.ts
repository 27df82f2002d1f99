/**
 * What grading writes. It acts for the system, not for a viewer, and therefore never reads a list of anyone's work.
 *
 * States of a submission, and the only ways from one to another:
 *
 *   (submit)  → queued                                       with its job, in one transaction
 *   queued    → running   claim: attempt + 1
 *   running   → running   claim by another worker: attempt + 1; whoever held the older attempt has lost it
 *   running   → queued    release: nothing came of it, in good order: released + 1, and of a fault or a death that too;
 *                         or the worker was lost
 *   running   → done      finish: verdict and cases, and the job of the explanation (lib/data/explaining.ts), in one
 *                         transaction, only while the attempt is still the newest
 *   done      → (nothing) grading never overwrites a verdict; rejudging (lib/data/rejudgements.ts) replaces it whole
 *
 * The attempt is the fencing token: a worker that was presumed dead and comes back writes nothing.
 */
import type {Readable} from '#lib/access/scope';
import {type Data, notify, type Transaction} from '#lib/data/client';
import {refreshProgress} from '#lib/data/derive-progress';
import {type EnqueueExplanation, explanationFields} from '#lib/data/explaining';
import type {Prisma} from '#lib/data/generated/client';
import {jsonColumn, jsonText, optionalJsonColumn, textColumn} from '#lib/data/json-column';
import {submissionChannel, type Ungraded} from '#lib/data/submission-channel';
import type {Complexity} from '#lib/verdict/complexity';
import type {CaseResult, Grade} from '#lib/verdict/grade';

export type Claim = {
  readonly id: string;
  readonly attempt: number;
  readonly faults: number;
  readonly deaths: number;
  readonly released: number;
  readonly exerciseVersionId: string;
  readonly language: string;
  readonly source: string;
  readonly seed: number;
  readonly round: number;
};

/** Takes a submission to grade it; undefined when it is graded already or gone with its account. `addCases` tells of it. */
export async function claimSubmission(data: Data, id: string, now: Date): Promise<Claim | undefined> {
  const [claim] = await data.submission.updateManyAndReturn({
    where: {id, state: {in: ['queued', 'running']}},
    data: {state: 'running', attempt: {increment: 1}, startedAt: now},
    select: {
      id: true,
      attempt: true,
      faults: true,
      deaths: true,
      released: true,
      exerciseVersionId: true,
      language: true,
      source: true,
      seed: true,
      round: true,
    },
  });
  if (claim === undefined) return undefined;
  // What an earlier attempt had found so far counts no longer.
  if (claim.attempt > 1) await data.caseResult.deleteMany({where: {submissionId: id}});
  return claim;
}

export type NumberedCase = CaseResult & {readonly ordinal: number};

/** Adds results as they come in, or none, and tells whoever follows. False when the attempt is no longer the newest: stop grading. */
export async function addCases(data: Data, claim: Claim, cases: readonly NumberedCase[]): Promise<boolean> {
  return data.$transaction(async (tx) => {
    if (!(await holds(tx, claim, {}))) return false;
    await insertCases(tx, claim.id, cases);
    await notify(tx, submissionChannel, claim.id);
    return true;
  });
}

/** Stores the verdict with all its cases and what it is to the account's progress, and adds the job of its explanation. False when another attempt has taken over: nothing was written. */
export async function finishSubmission(
  data: Data,
  claim: Claim,
  grade: Grade,
  now: Date,
  enqueue: EnqueueExplanation,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const verdict = verdictFields(grade, now);
    if (!(await holds(tx, claim, verdict))) return false;
    await replaceCases(tx, claim.id, grade);
    await refreshProgress(tx, claim.id);
    if (verdict.explanationId !== null) await enqueue(tx, verdict.explanationId, claim.round);
    await notify(tx, submissionChannel, claim.id);
    return true;
  });
}

/** The columns of a verdict. */
export function verdictFields(grade: Grade, now: Date) {
  return {
    ...explanationFields(grade),
    state: 'done',
    verdict: grade.verdict,
    score: grade.score,
    operations: BigInt(Math.round(grade.operations)),
    casesTotal: grade.casesTotal,
    message: grade.message === undefined ? null : textColumn(grade.message),
    diagnostics: jsonColumn(grade.diagnostics),
    counterexample: optionalJsonColumn(grade.counterexample),
    failureCategory: optionalJsonColumn(grade.failureCategory),
    complexity: optionalJsonColumn(grade.complexity),
    receipt: jsonColumn(grade.receipt),
    groups: optionalJsonColumn(grade.groups),
    timesReference: grade.timesReference ?? null,
    gradedAt: now,
  } as const satisfies Prisma.SubmissionUpdateManyMutationInput;
}

export async function replaceCases(tx: Transaction, submissionId: string, {cases}: Grade): Promise<void> {
  await tx.caseResult.deleteMany({where: {submissionId}});
  await insertCases(
    tx,
    submissionId,
    cases.map((result, ordinal) => ({...result, ordinal})),
  );
}

/** One statement with one parameter: the client takes five milliseconds of this process to write twenty rows as many. */
async function insertCases(
  tx: Transaction,
  submissionId: string,
  cases: readonly NumberedCase[],
): Promise<void> {
  const rows = cases.map((result) => ({...result, operations: Math.round(result.operations)}));
  await tx.$executeRaw`
    INSERT INTO "CaseResult" ("submissionId", "caseId", "group", "verdict", "operations", "cpuMs", "ordinal")
    SELECT ${submissionId}::uuid, r."id", r."group", r."verdict", r."operations", r."cpuMs", r."ordinal"
    FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS r(
      "id" text, "group" text, "verdict" text, "operations" bigint, "cpuMs" double precision, "ordinal" integer)
    ON CONFLICT DO NOTHING`;
}

/** Adds to a graded submission what was measured later, unless it was graded by another version meanwhile. */
export async function storeComplexity(
  data: Data,
  scope: Readable,
  {id, exerciseVersionId}: {readonly id: string; readonly exerciseVersionId: string},
  complexity: Complexity,
): Promise<void> {
  await data.submission.updateMany({
    where: {id, userId: scope.userId, state: 'done', exerciseVersionId},
    data: {complexity: jsonColumn(complexity)},
  });
}

/** Why a claim is given back: nothing was wrong, grading failed, or the grader's host died with it in hand. */
export type Release = 'put-back' | 'fault' | 'death';

/** The columns of a claim that is given back. */
export function releaseFields(release: Release) {
  return {
    state: 'queued',
    startedAt: null,
    released: {increment: 1},
    ...(release === 'fault' ? {faults: {increment: 1}} : {}),
    ...(release === 'death' ? {deaths: {increment: 1}} : {}),
  } as const;
}

/** Puts a submission back in the queue's hands; false when the attempt is no longer the newest. */
export async function releaseSubmission(data: Data, claim: Claim, release: Release): Promise<boolean> {
  const released = await holds(data, claim, releaseFields(release));
  if (released) await notify(data, submissionChannel, claim.id);
  return released;
}

/** A verdict of ours where grading itself cannot go on: nothing of it counts against anyone. */
export async function storeGraderFault(
  data: Data,
  claim: Claim,
  message: string,
  now: Date,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const fault = {state: 'done', verdict: 'grader-fault', score: 0, message, gradedAt: now} as const;
    if (!(await holds(tx, claim, fault))) return false;
    await tx.caseResult.deleteMany({where: {submissionId: claim.id}});
    await notify(tx, submissionChannel, claim.id);
    return true;
  });
}

/** Submissions without a verdict that have been so since `before`, the oldest first. */
export async function findUngraded(data: Data, before: Date, itemsMax: number): Promise<Ungraded[]> {
  const rows = await data.submission.findMany({
    where: {
      OR: [
        {state: 'queued', createdAt: {lte: before}},
        {state: 'running', startedAt: {lte: before}},
      ],
    },
    select: {id: true, state: true, round: true},
    orderBy: {createdAt: 'asc'},
    take: itemsMax,
  });
  return rows as Ungraded[];
}

/** A lost worker's submission waits again. Its attempt stays, so that the worker, should it live, has lost it. */
export async function requeueSubmission(tx: Transaction, id: string): Promise<void> {
  await tx.submission.updateMany({
    where: {id, state: 'running'},
    data: {state: 'queued', startedAt: null},
  });
  await notify(tx, submissionChannel, id);
}

/** Updates the row if the claim is still the newest, and locks it until the transaction ends. */
async function holds(
  data: Data | Transaction,
  claim: Claim,
  change: Prisma.SubmissionUpdateManyMutationInput,
): Promise<boolean> {
  const {count} = await data.submission.updateMany({
    where: {id: claim.id, state: 'running', attempt: claim.attempt},
    data: {attempt: claim.attempt, ...change},
  });
  return count === 1;
}
