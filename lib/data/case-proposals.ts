/**
 * Inputs that candidates propose as cases, because an accepted solution should fail them.
 *
 *   (send)   → checking                      its job is added in the same transaction
 *   checking → refused, agreed, proposed, failed   what the check has found
 *   proposed → accepted, declined            an author decides, once
 */
import type {Acting, Owned} from '#lib/access/scope';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isId, type Transaction} from '#lib/data/client';
import {jsonColumn, textColumn} from '#lib/data/json-column';
import type {Ungraded} from '#lib/data/submission-channel';

export const proposalStates = [
  'checking',
  'refused',
  'agreed',
  'proposed',
  'accepted',
  'declined',
  'failed',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export type NewProposal = {
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly inputText: string;
  readonly note: string;
  readonly isCredited: boolean;
};

/** Adds a job within the caller's transaction; earlier rounds are handed out first. */
type Enqueue = (tx: Transaction, id: string, round: number) => Promise<void>;

export async function createProposal(
  data: Data,
  {userId}: Owned,
  {inputText, note, ...proposal}: NewProposal,
  enqueue: Enqueue,
): Promise<string> {
  return data.$transaction(async (tx) => {
    const round = await tx.caseProposal.count({where: {userId, state: 'checking'}});
    const {id} = await tx.caseProposal.create({
      data: {userId, ...proposal, inputText: textColumn(inputText), note: textColumn(note)},
      select: {id: true},
    });
    await enqueue(tx, id, round);
    return id;
  });
}

const ownFields = {
  ...{id: true, exerciseSlug: true, inputText: true, note: true, isCredited: true, state: true},
  ...{answer: true, createdAt: true},
} as const;

export type OwnProposal = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly inputText: string;
  readonly note: string;
  readonly isCredited: boolean;
  readonly state: ProposalState;
  readonly answer: string | null;
  readonly createdAt: Date;
};

/** What the sender may know of their own, the newest first. */
export async function findOwnProposals(
  data: Data,
  {userId}: Owned,
  exerciseSlug: string,
  itemsMax: number,
): Promise<OwnProposal[]> {
  const where = {userId, exerciseSlug};
  return data.caseProposal.findMany({where, select: ownFields, orderBy: {id: 'desc'}, take: itemsMax});
}

export type ProposalClaim = {
  readonly id: string;
  readonly userId: string;
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly inputText: string;
  /** Claims so far, this one included. */
  readonly tries: number;
};

/** Undefined when it has been checked already, or is gone. */
export async function claimProposal(data: Data, id: string): Promise<ProposalClaim | undefined> {
  const [claim] = await data.caseProposal.updateManyAndReturn({
    where: {id, state: 'checking'},
    data: {tries: {increment: 1}},
    select: {
      ...{id: true, userId: true, exerciseSlug: true, exerciseVersionId: true, inputText: true, tries: true},
    },
  });
  return claim;
}

export type Checked = {
  readonly state: 'refused' | 'agreed' | 'proposed' | 'failed';
  readonly inputJson?: string;
  readonly finding?: object;
  readonly answer?: string;
};

export async function storeChecked(
  data: Data,
  {id, tries}: ProposalClaim,
  {finding, ...checked}: Checked,
  now: Date,
): Promise<void> {
  await data.caseProposal.updateMany({
    where: {id, tries, state: 'checking'},
    data: {...checked, ...(finding === undefined ? {} : {finding: jsonColumn(finding)}), checkedAt: now},
  });
}

/** The newest accepted code of an account for a version of an exercise. */
export async function findAcceptedCode(
  data: Data,
  {userId, exerciseSlug}: Pick<ProposalClaim, 'userId' | 'exerciseSlug'>,
): Promise<{readonly language: string; readonly source: string} | undefined> {
  const found = await data.submission.findFirst({
    where: {userId, exerciseSlug, state: 'done', verdict: 'accepted'},
    select: {language: true, source: true},
    orderBy: {createdAt: 'desc'},
  });
  return found ?? undefined;
}

export type StoredProposal = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly exerciseVersionId: string;
  readonly inputText: string;
  readonly inputJson: string | undefined;
  readonly note: string;
  readonly state: ProposalState;
  /** As it came out of the database: check it before use. */
  readonly finding: unknown;
  readonly answer: string | null;
  readonly senderName: string;
  readonly isCredited: boolean;
  readonly version: number;
  readonly createdAt: Date;
};

const authorFields = {
  ...{...ownFields, exerciseVersionId: true, inputJson: true, finding: true},
  user: {select: {name: true}},
  exerciseVersion: {select: {version: true}},
} as const;

type Row = Omit<StoredProposal, 'senderName' | 'version' | 'inputJson'> & {
  readonly inputJson: string | null;
  readonly user: {readonly name: string};
  readonly exerciseVersion: {readonly version: number};
};

function proposalOf({user, exerciseVersion, inputJson, ...row}: Row): StoredProposal {
  const {version} = exerciseVersion;
  return {...row, inputJson: inputJson ?? undefined, senderName: user.name, version};
}

/** Of an exercise, whoever sent them: for its authors. */
export async function findProposals(
  data: Data,
  exerciseSlug: string,
  states: readonly ProposalState[],
  itemsMax: number,
): Promise<StoredProposal[]> {
  const rows = await data.caseProposal.findMany({
    where: {exerciseSlug, state: {in: [...states]}},
    select: authorFields,
    orderBy: {id: 'desc'},
    take: itemsMax,
  });
  return rows.map(proposalOf);
}

export async function findProposal(data: Data, id: string): Promise<StoredProposal | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.caseProposal.findUnique({where: {id}, select: authorFields});
  return row === null ? undefined : proposalOf(row);
}

export type Decision = {
  readonly state: 'accepted' | 'declined';
  readonly answer?: string;
};

/** False when it was decided already. */
export async function decideProposal(
  data: Data,
  acting: Acting,
  id: string,
  {answer, state}: Decision,
  now: Date,
): Promise<boolean> {
  return data.$transaction(async (tx) => {
    const [decided] = await tx.caseProposal.updateManyAndReturn({
      where: {id, state: 'proposed'},
      data: {
        ...{state, decidedById: acting.userId, decidedAt: now},
        ...(answer === undefined ? {} : {answer: textColumn(answer)}),
      },
      select: {exerciseSlug: true},
    });
    if (decided === undefined) return false;
    const {exerciseSlug} = decided;
    await addAuditLine(tx, acting, {act: 'counterexample.decided', exerciseSlug, details: {outcome: state}});
    return true;
  });
}

/** Who is thanked for cases of an exercise: accepted ones, checked against an earlier version than the one shown. */
export async function findThanked(data: Data, exerciseSlug: string, version: number): Promise<string[]> {
  const rows = await data.caseProposal.findMany({
    where: {exerciseSlug, state: 'accepted', isCredited: true, exerciseVersion: {version: {lt: version}}},
    select: {user: {select: {name: true}}},
    orderBy: {id: 'asc'},
  });
  return [...new Set(rows.map(({user}) => user.name))];
}

/** Those that have been unchecked since `before`. */
export async function findUnchecked(data: Data, before: Date, itemsMax: number): Promise<Ungraded[]> {
  const rows = await data.caseProposal.findMany({
    where: {state: 'checking', createdAt: {lte: before}},
    select: {id: true},
    orderBy: {id: 'asc'},
    take: itemsMax,
  });
  return rows.map(({id}) => ({id, state: 'queued', round: 0}));
}
