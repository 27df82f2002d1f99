/**
 * What grading writes. It acts for the system, not for a viewer, and therefore never reads a list of anyone's work.
 *
 * States of a submission, and the only ways from one to another:
 *
 *   (submit)  → queued                                       the row is its own job: no other is there to be lost
 *   queued    → running   take: attempt + 1, of the row whose turn it is
 *   running   → queued    release: nothing came of it, in good order: released + 1, and of a fault or a death that too;
 *                         or the worker was lost: it gave no sign of life. The next take raises the attempt, and whoever
 *                         held the older one has lost it
 *   running   → done      finish: verdict and cases, and the job of the explanation (lib/data/explaining.ts), in one
 *                         transaction, only while the attempt is still the newest
 *   done      → (nothing) grading never overwrites a verdict; rejudging (lib/data/rejudgements.ts) replaces it whole
 *
 * The attempt is the fencing token: a worker that was presumed dead and comes back writes nothing.
 */
import {randomUUID} from 'node:crypto';
import type {Readable} from '#lib/access/scope';
import {claimHeldS} from '#lib/base/limits';
import {storedCases} from '#lib/data/case-column';
import {type Data, notify, type Transaction} from '#lib/data/client';
import {askDirectly} from '#lib/data/direct';
import {type EnqueueExplanation, explanationFields} from '#lib/data/explaining';
import type {Prisma} from '#lib/data/generated/client';
import {jsonColumn, jsonText, optionalJsonColumn, textColumn} from '#lib/data/json-column';
import {lineChannel, submissionChannel} from '#lib/data/submission-channel';
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

/** How long a claim is believed without a sign of life of whoever made it. */
const held = `interval '${claimHeldS} seconds'`;

// The newest round of the row that others hold is not waited for: they take it.
const takeSql = `
  UPDATE "Submission" SET state = 'running', attempt = attempt + 1, "startedAt" = now(), "heldUntil" = now() + ${held}, cases = NULL
  WHERE id = (
    SELECT id FROM "Submission" WHERE state = 'queued' ORDER BY round, "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING json_build_object('id', id, 'attempt', attempt, 'faults', faults, 'deaths', deaths, 'released', released,
    'exerciseVersionId', "exerciseVersionId", 'language', language, 'source', source, 'seed', seed, 'round', round)::text`;

/** Takes the submission whose turn it is; undefined when none waits. What an earlier attempt had found so far counts no longer. */
export async function takeSubmission(data: Data): Promise<Claim | undefined> {
  const [json] = await askDirectly(data, takeSql, []);
  return json === undefined || json === null ? undefined : (JSON.parse(json) as Claim);
}

const keepSql = `
  UPDATE "Submission" s SET "heldUntil" = now() + ${held}
  FROM json_to_recordset($1::text::json) AS claim(id uuid, attempt integer)
  WHERE s.id = claim.id AND s.attempt = claim.attempt AND s.state = 'running' RETURNING s.id::text`;

/** Says that whoever made these claims is alive. */
export async function keepClaims(
  data: Data,
  claims: ReadonlyArray<Pick<Claim, 'id' | 'attempt'>>,
): Promise<void> {
  await askDirectly(data, keepSql, [JSON.stringify(claims.map(({id, attempt}) => ({id, attempt})))]);
}

const addSql = `
  WITH kept AS (
    UPDATE "Submission" SET cases = $3::text::jsonb
    WHERE id = $1::text::uuid AND state = 'running' AND attempt = $2::text::integer RETURNING id
  )
  SELECT pg_notify('${submissionChannel}', id::text)::text FROM kept`;

/** Keeps the results so far, or none, and tells whoever follows. False when the attempt is no longer the newest: stop grading. */
export async function addCases(data: Data, claim: Claim, cases: readonly CaseResult[]): Promise<boolean> {
  const list = jsonText(storedCases(cases));
  return (await askDirectly(data, addSql, [claim.id, String(claim.attempt), list])).length > 0;
}

const finishSql = `
  SELECT finish_submission($1::text::uuid, $2::text::integer, $3::text::timestamptz, $4::text::jsonb, $5::text::uuid)::text`;

/** Stores the verdict with all its cases and what it is to the account's progress, and adds the job of its explanation. False when another attempt has taken over: nothing was written. */
export async function finishSubmission(
  data: Data,
  claim: Claim,
  grade: Grade,
  now: Date,
  enqueue: EnqueueExplanation,
): Promise<boolean> {
  const {toExplain} = grade;
  const finish = async (on: Data | Transaction, explanationId: string | null): Promise<boolean> => {
    const {id, attempt} = claim;
    const given = [id, String(attempt), now.toISOString(), gradeText(grade), explanationId];
    const [isFinished] = await askDirectly(on, finishSql, given);
    return isFinished === 'true';
  };
  if (toExplain === undefined) return finish(data, null);
  return data.$transaction(async (tx) => {
    const explanationId = randomUUID();
    if (!(await finish(tx, explanationId))) return false;
    await enqueue(tx, explanationId, claim.round);
    return true;
  });
}

function gradeText(grade: Grade): string {
  const {operations, cases} = grade;
  return jsonText({...grade, operations: Math.round(operations), cases: storedCases(cases)});
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
    cases: jsonColumn(storedCases(grade.cases)),
    gradedAt: now,
  } as const satisfies Prisma.SubmissionUpdateManyMutationInput;
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
  const released = await holds(data, claim, {...releaseFields(release), heldUntil: null});
  if (!released) return false;
  await notify(data, submissionChannel, claim.id);
  await notify(data, lineChannel, '');
  return true;
}

/** A verdict of ours where grading itself cannot go on: nothing of it counts against anyone. */
export async function storeGraderFault(
  data: Data,
  claim: Claim,
  message: string,
  now: Date,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const fault = {
      state: 'done',
      verdict: 'grader-fault',
      score: 0,
      message,
      gradedAt: now,
      cases: [],
    } as const;
    if (!(await holds(tx, claim, fault))) return false;
    await notify(tx, submissionChannel, claim.id);
    return true;
  });
}

const requeueSql = `
  WITH lost AS (
    UPDATE "Submission" SET state = 'queued', "startedAt" = NULL, "heldUntil" = NULL
    WHERE state = 'running' AND ($1::text::boolean OR coalesce("heldUntil", "startedAt" + ${held}) < now())
    RETURNING id
  )
  SELECT pg_notify('${submissionChannel}', id::text)::text || pg_notify('${lineChannel}', '')::text FROM lost`;

/**
 * Puts back what was claimed by workers that gave no sign of life, or all that was claimed. The attempt stays, so that a worker
 * that lives after all has lost it. How many.
 */
export async function requeueLost(data: Data, {all}: {readonly all: boolean}): Promise<number> {
  return (await askDirectly(data, requeueSql, [String(all)])).length;
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
