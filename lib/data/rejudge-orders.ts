/**
 * Orders to rejudge: submissions of an exercise that are graded again together, looked at, and then applied or cancelled.
 *
 *   (ask)      → previewing   rejudgements are added and queued, a batch at a time
 *   previewing → ready        all of them have a grade that waits
 *   ready      → applying     each is queued once more, and now takes the old verdict's place
 *   applying   → applied      all have
 *   previewing, ready → cancelled   what waits is removed; nothing was replaced
 *
 * Each step holds the order, and is taken again by the sweep when a process died on the way.
 */
import {z} from 'zod';
import type {Acting} from '#lib/access/scope';
import {rejudgeBatchMax} from '#lib/base/limits';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isId, type Transaction} from '#lib/data/client';
import type {Grade} from '#lib/verdict/grade';
import {isVerdict, type Verdict} from '#lib/verdict/verdict';

export const rejudgeChoices = ['all', 'latest', 'best'] as const;
export type RejudgeChoice = (typeof rejudgeChoices)[number];

export type OrderScope = {
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly graderVersion: number;
  readonly since: Date;
  readonly which: RejudgeChoice;
  /** Empty: any. */
  readonly verdicts: readonly Verdict[];
};

export type StoredOrder = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly version: number;
  readonly state: 'previewing' | 'ready' | 'applying' | 'applied' | 'cancelled';
  readonly since: Date;
  readonly which: string;
  readonly verdicts: readonly string[];
  readonly total: number;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
};

type Queueing = {
  readonly data: Data;
  readonly rejudges: {
    readonly enqueue: (tx: Transaction, id: string, round: number) => Promise<void>;
    readonly remove: (id: string, tx?: Transaction) => Promise<void>;
  };
};

/** Submissions within a scope whose verdict is of another version or grader, the oldest first. */
async function findScoped(tx: Transaction, scope: OrderScope, itemsMax: number | null) {
  const {exerciseSlug, exerciseVersionId, graderVersion, since, which} = scope;
  const verdicts = [...scope.verdicts];
  return tx.$queryRaw<Array<{submissionId: string; fromVersionId: string}>>`
    SELECT s.id AS "submissionId", s."exerciseVersionId" AS "fromVersionId" FROM (
      SELECT id, "exerciseVersionId", receipt, row_number() OVER (PARTITION BY "userId" ORDER BY
        CASE WHEN ${which}::text = 'best' THEN score END DESC NULLS LAST, id DESC) AS place
      FROM "Submission"
      WHERE "exerciseSlug" = ${exerciseSlug} AND state = 'done' AND "createdAt" >= ${since}
        AND (cardinality(${verdicts}::text[]) = 0 OR verdict = ANY(${verdicts}::text[]))
    ) s
    WHERE (${which}::text = 'all' OR s.place = 1)
      AND (s."exerciseVersionId" <> ${exerciseVersionId}::uuid
        OR (s.receipt->>'graderVersion')::int IS DISTINCT FROM ${graderVersion}::int)
      AND NOT EXISTS (SELECT 1 FROM "Rejudgement" r WHERE r."submissionId" = s.id
        AND r."exerciseVersionId" = ${exerciseVersionId}::uuid AND r."graderVersion" = ${graderVersion}::int)
    ORDER BY s.id LIMIT ${itemsMax}`;
}

const orderFields = {
  ...{id: true, exerciseSlug: true, exerciseVersionId: true, state: true, since: true, which: true},
  ...{verdicts: true, total: true, createdAt: true, appliedAt: true},
  exerciseVersion: {select: {version: true}},
} as const;

/** Undefined where another order of the exercise is open. */
export async function createOrder(
  {data}: Queueing,
  acting: Acting,
  scope: OrderScope,
): Promise<string | undefined> {
  return data.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS held FROM "Exercise" WHERE slug = ${scope.exerciseSlug} FOR UPDATE`;
    const open = {in: ['previewing' as const, 'ready' as const, 'applying' as const]};
    const other = await tx.rejudgeOrder.count({where: {exerciseSlug: scope.exerciseSlug, state: open}});
    if (other > 0) return undefined;
    const found = await findScoped(tx, scope, null);
    const {length: total} = found;
    const {id} = await tx.rejudgeOrder.create({
      data: {...scope, verdicts: [...scope.verdicts], askedById: acting.userId, total},
      select: {id: true},
    });
    const {exerciseSlug} = scope;
    await addAuditLine(tx, acting, {act: 'rejudge.previewed', exerciseSlug, details: {submissions: total}});
    return id;
  });
}

/** Queues what comes next of an order; to be called whenever one of its rejudgements is done. */
export async function advanceOrder(parts: Queueing, orderId: string, now: Date): Promise<void> {
  const {data, rejudges} = parts;
  await data.$transaction(async (tx) => {
    const [order] = await tx.$queryRaw<[{state: StoredOrder['state']}?]>`
      SELECT state::text AS state FROM "RejudgeOrder" WHERE id = ${orderId}::uuid FOR UPDATE`;
    if (order?.state !== 'previewing' && order?.state !== 'applying') return;
    const open = await tx.rejudgement.count({where: {orderId, state: {not: 'done'}}});
    if (open > rejudgeBatchMax / 2) return;
    const room = rejudgeBatchMax - open;
    const ids =
      order.state === 'previewing'
        ? await addItems(tx, orderId, room)
        : await takePreviewed(tx, orderId, room);
    for (const id of ids) {
      // Of the preview, whose job is over.
      if (order.state === 'applying') await rejudges.remove(id, tx);
      await rejudges.enqueue(tx, id, 0);
    }
    if (open > 0 || ids.length > 0) return;
    const next =
      order.state === 'previewing' ? {state: 'ready' as const} : {state: 'applied' as const, appliedAt: now};
    await tx.rejudgeOrder.update({where: {id: orderId}, data: next, select: {id: true}});
  });
}

async function addItems(tx: Transaction, orderId: string, itemsMax: number): Promise<string[]> {
  const order = await tx.rejudgeOrder.findUniqueOrThrow({where: {id: orderId}});
  const {exerciseSlug, exerciseVersionId, graderVersion, since} = order;
  const scope = {
    ...{exerciseSlug, exerciseVersionId, graderVersion, since},
    which: order.which as RejudgeChoice,
    verdicts: order.verdicts.filter(isVerdict),
  };
  const found = await findScoped(tx, scope, itemsMax);
  const added = await tx.rejudgement.createManyAndReturn({
    data: found.map((row) => ({...row, exerciseVersionId, graderVersion, orderId})),
    skipDuplicates: true,
    select: {id: true},
  });
  return added.map(({id}) => id);
}

async function takePreviewed(tx: Transaction, orderId: string, itemsMax: number): Promise<string[]> {
  const rows = await tx.rejudgement.findMany({
    where: {orderId, outcome: 'previewed'},
    select: {id: true},
    orderBy: {id: 'asc'},
    take: itemsMax,
  });
  const ids = rows.map(({id}) => id);
  await tx.rejudgement.updateMany({where: {id: {in: ids}}, data: {state: 'queued', outcome: null}});
  return ids;
}

/** False where the order is not ready, or the exercise has another version by now. */
export async function beginApplying(
  data: Data,
  acting: Acting,
  id: string,
  currentVersionId: string,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const [order] = await tx.rejudgeOrder.updateManyAndReturn({
      where: {id, state: 'ready', exerciseVersionId: currentVersionId},
      data: {state: 'applying'},
      select: {exerciseSlug: true, total: true},
    });
    if (order !== undefined) await addAuditLine(tx, acting, {act: 'rejudge.applied', ...aboutOrder(order)});
    return order !== undefined;
  });
}

/** False where it is applied already. What is being graded just now comes to nothing. */
export async function cancelOrder(data: Data, acting: Acting, id: string): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const [order] = await tx.rejudgeOrder.updateManyAndReturn({
      where: {id, state: {in: ['previewing', 'ready']}},
      data: {state: 'cancelled'},
      select: {exerciseSlug: true, total: true},
    });
    if (order === undefined) return false;
    await tx.rejudgement.deleteMany({where: {orderId: id}});
    await addAuditLine(tx, acting, {act: 'rejudge.cancelled', ...aboutOrder(order)});
    return true;
  });
}

function aboutOrder({exerciseSlug, total}: {readonly exerciseSlug: string; readonly total: number}) {
  return {exerciseSlug, details: {submissions: total}};
}

export async function findOpenOrders(data: Data): Promise<string[]> {
  const rows = await data.rejudgeOrder.findMany({
    where: {state: {in: ['previewing', 'applying']}},
    select: {id: true},
  });
  return rows.map(({id}) => id);
}

export async function findOrder(data: Data, id: string): Promise<StoredOrder | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.rejudgeOrder.findUnique({where: {id}, select: orderFields});
  return row === null ? undefined : orderOf(row);
}

export async function findNewestOrder(data: Data, exerciseSlug: string): Promise<StoredOrder | undefined> {
  const row = await data.rejudgeOrder.findFirst({
    where: {exerciseSlug, state: {not: 'cancelled'}},
    orderBy: {id: 'desc'},
    select: orderFields,
  });
  return row === null ? undefined : orderOf(row);
}

function orderOf<T extends {exerciseVersion: {version: number}}>({exerciseVersion, ...row}: T) {
  return {...row, version: exerciseVersion.version};
}

export type VerdictChange = {readonly from: Verdict; readonly to: Verdict; readonly count: number};

/** Old and new verdicts of what has been graded, with how many had and have them. */
export async function tallyOrder(data: Data, orderId: string): Promise<VerdictChange[]> {
  return data.$queryRaw<VerdictChange[]>`
    SELECT coalesce(r.replaced->>'verdict', s.verdict) AS "from", r.proposed->>'verdict' AS "to", count(*)::int AS count
    FROM "Rejudgement" r JOIN "Submission" s ON s.id = r."submissionId"
    WHERE r."orderId" = ${orderId}::uuid AND r.proposed IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

export type Affected = {
  readonly submissionId: string;
  readonly name: string;
  readonly from: Verdict;
  readonly to: Verdict;
};

/** Those whose verdict changes, by name. */
export async function listAffected(data: Data, orderId: string, itemsMax: number): Promise<Affected[]> {
  return data.$queryRaw<Affected[]>`
    SELECT s.id AS "submissionId", u.name, coalesce(r.replaced->>'verdict', s.verdict) AS "from",
      r.proposed->>'verdict' AS "to"
    FROM "Rejudgement" r JOIN "Submission" s ON s.id = r."submissionId" JOIN "User" u ON u.id = s."userId"
    WHERE r."orderId" = ${orderId}::uuid
      AND r.proposed->>'verdict' <> coalesce(r.replaced->>'verdict', s.verdict)
    ORDER BY u.name, s.id LIMIT ${itemsMax}`;
}

/** How many of an order are done, and how many of these the grader failed on. */
export async function countOrder(data: Data, orderId: string): Promise<{done: number; faults: number}> {
  const rows = await data.rejudgement.groupBy({
    by: ['outcome'],
    where: {orderId, state: 'done'},
    _count: {_all: true},
  });
  const all = rows.reduce((sum, {_count}) => sum + _count._all, 0);
  return {done: all, faults: rows.find(({outcome}) => outcome === 'fault')?._count._all ?? 0};
}

const proposalSchema = z
  .looseObject({verdict: z.string().refine(isVerdict), cases: z.array(z.looseObject({id: z.string()}))})
  .transform((value) => value as unknown as Grade);

/** A grade that was previewed; undefined where there is none, or another release wrote it. */
export function readProposal(json: unknown): Grade | undefined {
  const parsed = proposalSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
