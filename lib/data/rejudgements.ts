/**
 * What rejudging writes. A rejudgement has the states and the fencing of a submission (lib/data/grading.ts):
 *
 *   (ask)     → queued     with its job, in one transaction; one for each submission, version and grader
 *   queued    → running    claim: attempt + 1
 *   running   → running    claim by another worker; whoever held the older attempt has lost it
 *   running   → queued     release, or a lost worker
 *   running   → done       `replaced`: in one transaction the submission gets the new verdict, and the old one with its
 *                          receipt is kept here; `outdated`: a newer version had graded it meanwhile; `fault`: ours;
 *                          `previewed`: of an order, the grade waits here
 *   done      → queued     a previewed one, when its order is applied
 *
 * The submission itself stays `done` throughout, with one whole verdict at any moment.
 */
import {type Data, notify, type Transaction} from '#lib/data/client';
import {refreshProgress} from '#lib/data/derive-progress';
import {type EnqueueExplanation, lastRound} from '#lib/data/explaining';
import type {Prisma} from '#lib/data/generated/client';
import {type Release, releaseFields, verdictFields} from '#lib/data/grading';
import {jsonColumn} from '#lib/data/json-column';
import {submissionChannel, type Ungraded} from '#lib/data/submission-channel';
import type {Grade} from '#lib/verdict/grade';

/** Which submissions, and what they are graded against. */
export type Target = {
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly graderVersion: number;
  /** Those that were sent from then on. */
  readonly since: Date;
};

export type AgainClaim = {
  readonly id: string;
  readonly attempt: number;
  readonly faults: number;
  readonly deaths: number;
  readonly released: number;
  readonly submissionId: string;
  readonly exerciseVersionId: string;
  readonly language: string;
  readonly source: string;
  readonly seed: number;
  /** Of which it is a part: what comes of it is previewed first. */
  readonly orderId: string | null;
  /** A Grade that was previewed and is applied now, as it came out of the database; null where there is none. */
  readonly proposed: unknown;
};

/** Asks for more submissions to be rejudged, the oldest first: those whose verdict is of another version or grader. */
export async function addRejudgements(
  tx: Transaction,
  {exerciseSlug, exerciseVersionId, graderVersion, since}: Target,
  itemsMax: number,
): Promise<string[]> {
  const found = await tx.$queryRaw<Array<{submissionId: string; fromVersionId: string}>>`
    SELECT s.id AS "submissionId", s."exerciseVersionId" AS "fromVersionId" FROM "Submission" s
    WHERE s."exerciseSlug" = ${exerciseSlug} AND s.state = 'done' AND s."createdAt" >= ${since}
      AND (s."exerciseVersionId" <> ${exerciseVersionId}::uuid
        OR (s.receipt->>'graderVersion')::int IS DISTINCT FROM ${graderVersion}::int)
      AND NOT EXISTS (SELECT 1 FROM "Rejudgement" r WHERE r."submissionId" = s.id
        AND r."exerciseVersionId" = ${exerciseVersionId}::uuid AND r."graderVersion" = ${graderVersion}::int)
    ORDER BY s.id LIMIT ${itemsMax}`;
  // Somebody who asks at the same time has added some of them.
  const added = await tx.rejudgement.createManyAndReturn({
    data: found.map((row) => ({...row, exerciseVersionId, graderVersion})),
    skipDuplicates: true,
    select: {id: true},
  });
  return added.map(({id}) => id);
}

/** Those that failed may be tried again: nothing was replaced by them. */
export async function forgetFailed(data: Data, {exerciseVersionId, graderVersion}: Target): Promise<void> {
  await data.rejudgement.deleteMany({where: {exerciseVersionId, graderVersion, outcome: 'fault'}});
}

export async function countOpen(data: Data, {exerciseVersionId, graderVersion}: Target): Promise<number> {
  return data.rejudgement.count({
    where: {exerciseVersionId, graderVersion, state: {not: 'done'}, orderId: null},
  });
}

/** How many came to what: the outcome, the verdict before and the verdict after, where one was replaced. */
export type Tally = {
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
};

export async function tallyRejudgements(
  data: Data,
  {exerciseVersionId, graderVersion}: Target,
): Promise<Tally[]> {
  return data.$queryRaw<Tally[]>`
    SELECT r.outcome, coalesce(r.replaced->>'verdict', s.verdict) AS "from", s.verdict AS "to", count(*)::int AS count
    FROM "Rejudgement" r JOIN "Submission" s ON s.id = r."submissionId"
    WHERE r.state = 'done' AND r."orderId" IS NULL AND r."exerciseVersionId" = ${exerciseVersionId}::uuid
      AND r."graderVersion" = ${graderVersion}::int
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

export async function claimRejudgement(data: Data, id: string, now: Date): Promise<AgainClaim | undefined> {
  const [claim] = await data.rejudgement.updateManyAndReturn({
    where: {id, state: {in: ['queued', 'running']}},
    data: {state: 'running', attempt: {increment: 1}, startedAt: now},
    select: {
      ...{id: true, attempt: true, faults: true, deaths: true, released: true},
      ...{submissionId: true, exerciseVersionId: true, orderId: true, proposed: true},
    },
  });
  if (claim === undefined) return undefined;
  const code = await data.submission.findUnique({
    where: {id: claim.submissionId},
    select: {language: true, source: true, seed: true},
  });
  return code === null ? undefined : {...claim, ...code};
}

/** Puts the new verdict in the place of the old one, which is kept. False when another attempt has taken over. */
export async function finishRejudgement(
  data: Data,
  claim: AgainClaim,
  grade: Grade,
  now: Date,
  enqueue: EnqueueExplanation,
): Promise<boolean> {
  const {id, submissionId, exerciseVersionId} = claim;
  return data.$transaction(async (tx) => {
    if (!(await holds(tx, claim, {state: 'done', outcome: 'outdated', gradedAt: now}))) return false;
    // Whoever else replaces this verdict waits here, and then sees what became of it.
    await tx.$queryRaw`SELECT 1 AS held FROM "Submission" WHERE id = ${submissionId}::uuid FOR UPDATE`;
    const kept = await tx.$executeRaw`
      UPDATE "Rejudgement" r SET outcome = 'replaced', "fromVersionId" = s."exerciseVersionId",
        replaced = to_jsonb(s) - 'source',
        "tellUserId" = CASE WHEN s.verdict IS DISTINCT FROM ${grade.verdict} THEN s."userId" END
      FROM "Submission" s, "ExerciseVersion" old, "ExerciseVersion" new
      WHERE r.id = ${id}::uuid AND s.id = r."submissionId" AND s.state = 'done'
        AND old.id = s."exerciseVersionId" AND new.id = r."exerciseVersionId"
        AND (new.version, new.revision) >= (old.version, old.revision)`;
    if (kept === 0) return true;
    // What the new verdict does not come with must not stay from the old one.
    await tx.$executeRaw`
      UPDATE "Submission" SET message = NULL, counterexample = NULL, clue = NULL, complexity = NULL,
        groups = NULL, "toExplain" = NULL
      WHERE id = ${submissionId}::uuid`;
    const verdict = verdictFields(grade, now);
    await tx.submission.updateMany({where: {id: submissionId}, data: {...verdict, exerciseVersionId}});
    if (verdict.explanationId !== null) await enqueue(tx, verdict.explanationId, lastRound);
    await refreshProgress(tx, submissionId);
    await notify(tx, submissionChannel, submissionId);
    return true;
  });
}

/** Keeps a grade until its order is applied or cancelled; the submission stays as it is. */
export async function storeProposal(
  data: Data,
  claim: AgainClaim,
  grade: Grade,
  now: Date,
): Promise<boolean> {
  const change = {state: 'done', outcome: 'previewed', gradedAt: now, proposed: jsonColumn(grade)} as const;
  return holds(data, claim, change);
}

/** Gives a rejudgement back to the queue; false when the attempt is no longer the newest. */
export async function releaseRejudgement(data: Data, claim: AgainClaim, release: Release): Promise<boolean> {
  return holds(data, claim, releaseFields(release));
}

/** Grading itself cannot go on; the submission keeps the verdict that it has. */
export async function failRejudgement(data: Data, claim: AgainClaim, now: Date): Promise<boolean> {
  return holds(data, claim, {state: 'done', outcome: 'fault', gradedAt: now});
}

/** Rejudgements without an outcome that have been so since `before`, the oldest first. */
export async function findUnfinished(data: Data, before: Date, itemsMax: number): Promise<Ungraded[]> {
  const rows = await data.rejudgement.findMany({
    where: {
      OR: [
        {state: 'queued', createdAt: {lte: before}},
        {state: 'running', startedAt: {lte: before}},
      ],
    },
    select: {id: true, state: true},
    orderBy: {createdAt: 'asc'},
    take: itemsMax,
  });
  return rows.map(({id, state}) => ({id, state: state as Ungraded['state'], round: 0}));
}

/** A lost worker's rejudgement waits again; its attempt stays, so that the worker, should it live, has lost it. */
export async function requeueRejudgement(tx: Transaction, id: string): Promise<void> {
  await tx.rejudgement.updateMany({where: {id, state: 'running'}, data: {state: 'queued', startedAt: null}});
}

/** Updates the row if the claim is still the newest, and locks it until the transaction ends. */
async function holds(
  data: Data | Transaction,
  {id, attempt}: AgainClaim,
  change: Prisma.RejudgementUpdateManyMutationInput,
): Promise<boolean> {
  const {count} = await data.rejudgement.updateMany({where: {id, state: 'running', attempt}, data: change});
  return count === 1;
}
