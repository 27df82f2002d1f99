/**
 * The proof of a draft: one row, and one job at a time, which goes on until its report is about the newest revision.
 *
 *   none, done → queued    something changed: another job, in the same transaction
 *   queued     → running   claim: attempt + 1
 *   running    → done      the report is about the draft as it is; otherwise the worker proves it again
 *
 * What a worker writes counts only while its attempt is the newest.
 */
import {randomUUID} from 'node:crypto';
import {type Data, notify, type Transaction} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';
import {draftChannel} from '#lib/data/package-drafts';
import type {Ungraded} from '#lib/data/submission-channel';

/** Adds a job within the caller's transaction; earlier rounds are handed out first. */
export type EnqueueProof = (tx: Transaction, jobId: string, round: number) => Promise<void>;

/** What is asked of a proof beyond itself; `publishAskedById` is null where the command line asks. */
export type ProofWish =
  | {readonly publishRevision: number | undefined; readonly publishAskedById: string | null}
  | {readonly suggestAsked?: true};

/** To be called in the transaction that changed the draft, which holds it. */
export async function askProof(
  tx: Transaction,
  draftId: string,
  now: Date,
  enqueue: EnqueueProof,
  more: ProofWish = {},
): Promise<void> {
  const proof = await tx.packageProof.findUnique({where: {draftId}, select: {state: true}});
  if (proof !== null && proof.state !== 'done') {
    await tx.packageProof.update({where: {draftId}, data: more, select: {draftId: true}});
    return;
  }
  const jobId = randomUUID();
  const fields = {jobId, state: 'queued' as const, askedAt: now, startedAt: null, tries: 0, ...more};
  await tx.packageProof.upsert({
    where: {draftId},
    create: {draftId, ...fields},
    update: fields,
    select: {draftId: true},
  });
  await enqueue(tx, jobId, await countOpen(tx, draftId));
}

/** Proofs of the same owner that wait or run: one account's drafts stand in rounds, as submissions do. */
async function countOpen(tx: Transaction, draftId: string): Promise<number> {
  const {ownerId} = await tx.packageDraft.findUniqueOrThrow({
    where: {id: draftId},
    select: {ownerId: true},
  });
  const open = await tx.packageProof.count({where: {state: {not: 'done'}, draft: {ownerId}}});
  return Math.max(0, open - 1);
}

export type ProofClaim = {
  readonly draftId: string;
  readonly attempt: number;
  /** Claims since the proof was asked for, this one included. */
  readonly tries: number;
};

export async function claimProof(data: Data, jobId: string, now: Date): Promise<ProofClaim | undefined> {
  const [claim] = await data.packageProof.updateManyAndReturn({
    where: {jobId, state: {in: ['queued', 'running']}},
    data: {state: 'running', attempt: {increment: 1}, tries: {increment: 1}, startedAt: now},
    select: {draftId: true, attempt: true, tries: true},
  });
  return claim;
}

export type ProofReport = {readonly revision: number; readonly report: object};

/** What is known so far. False when another attempt has taken over, or the draft is gone. */
export async function writeReport(
  data: Data,
  {draftId, attempt}: ProofClaim,
  {revision, report}: ProofReport,
): Promise<boolean> {
  const {count} = await data.packageProof.updateMany({
    where: {draftId, attempt, state: 'running'},
    data: {revision, report: jsonColumn(report)},
  });
  if (count === 1) await notify(data, draftChannel, draftId);
  return count === 1;
}

/** `changed`: the draft is newer than the report, and is to be proved again. `lost`: another attempt has taken over. */
export type Finish = 'finished' | 'changed' | 'lost';

export async function finishProof(
  data: Data,
  {draftId, attempt}: ProofClaim,
  {revision, report}: ProofReport,
): Promise<Finish> {
  return data.$transaction(async (tx) => {
    const [draft] = await tx.$queryRaw<[{revision: number}?]>`
      SELECT revision FROM "PackageDraft" WHERE id = ${draftId}::uuid FOR UPDATE`;
    if (draft === undefined) return 'lost';
    const isNewest = draft.revision === revision;
    const proof = await tx.packageProof.findUnique({
      where: {draftId},
      select: {publishRevision: true, suggestAsked: true},
    });
    // Asked for while this was being proved: the worker looks again before it ends.
    const isAsked = proof?.publishRevision != null || proof?.suggestAsked === true;
    const {count} = await tx.packageProof.updateMany({
      where: {draftId, attempt, state: 'running'},
      data: {revision, report: jsonColumn(report), ...(isNewest && !isAsked ? {state: 'done'} : {})},
    });
    if (count === 0) return 'lost';
    await notify(tx, draftChannel, draftId);
    return isNewest && !isAsked ? 'finished' : 'changed';
  });
}

export type ProofWishes = {
  /** Of the draft that is to be published. */
  readonly publishRevision: number | undefined;
  readonly publishAskedById: string | null;
  readonly suggest: boolean;
};

/** What is asked of the proof beyond itself. Undefined when another attempt has taken over. */
export async function findWishes(
  data: Data,
  {draftId, attempt}: ProofClaim,
): Promise<ProofWishes | undefined> {
  const row = await data.packageProof.findFirst({
    where: {draftId, attempt},
    select: {publishRevision: true, publishAskedById: true, suggestAsked: true},
  });
  if (row === null) return undefined;
  const {publishRevision, publishAskedById, suggestAsked: suggest} = row;
  return {publishRevision: publishRevision ?? undefined, publishAskedById, suggest};
}

/** Strikes out what was done; a wish that came meanwhile stays. */
export async function endWishes(
  data: Data,
  {draftId, attempt}: ProofClaim,
  {publishRevision, suggest}: ProofWishes,
): Promise<void> {
  if (publishRevision !== undefined) {
    await data.packageProof.updateMany({
      where: {draftId, attempt, publishRevision},
      data: {publishRevision: null},
    });
  }
  if (suggest) await data.packageProof.updateMany({where: {draftId, attempt}, data: {suggestAsked: false}});
}

export type StoredProof = {
  readonly state: 'queued' | 'running' | 'done';
  readonly revision: number | undefined;
  /** As it came out of the database: check it before use. */
  readonly report: unknown;
  readonly isPublishing: boolean;
  readonly isSuggesting: boolean;
};

export async function findProof(data: Data, draftId: string): Promise<StoredProof | undefined> {
  const row = await data.packageProof.findUnique({
    where: {draftId},
    select: {state: true, revision: true, report: true, publishRevision: true, suggestAsked: true},
  });
  if (row === null) return undefined;
  const {publishRevision, suggestAsked: isSuggesting, revision, ...proof} = row;
  const isPublishing = publishRevision !== null;
  return {...proof, revision: revision ?? undefined, isPublishing, isSuggesting};
}

/** Proofs that have been open since `before`, by the ids of their jobs. */
export async function findOpenProofs(data: Data, before: Date, itemsMax: number): Promise<Ungraded[]> {
  const rows = await data.packageProof.findMany({
    where: {
      OR: [
        {state: 'queued', askedAt: {lte: before}},
        {state: 'running', startedAt: {lte: before}},
      ],
    },
    select: {jobId: true, state: true},
    orderBy: {askedAt: 'asc'},
    take: itemsMax,
  });
  return rows.map(({jobId, state}) => ({id: jobId, state: state as Ungraded['state'], round: 0}));
}

export async function requeueProof(tx: Transaction, jobId: string): Promise<void> {
  await tx.packageProof.updateMany({
    where: {jobId, state: 'running'},
    data: {state: 'queued', startedAt: null},
  });
}
