/** The audit log: lines are added, in the transaction of the act itself, and read. The database refuses anything else. */
import type {Act, ActEntry} from '#lib/access/acts';
import type {Acting} from '#lib/access/scope';
import type {Data, Transaction} from '#lib/data/client';
import {optionalJsonColumn} from '#lib/data/json-column';

/** `tx` is the transaction that does what the line tells of: neither is there without the other. */
export async function addAuditLine(
  tx: Transaction,
  {userId: actorId}: Acting,
  entry: ActEntry,
): Promise<void> {
  const {act, accountId, exerciseSlug, details} = {
    ...{accountId: undefined, exerciseSlug: undefined, details: undefined},
    ...entry,
  };
  await tx.auditLine.create({
    data: {actorId, act, accountId, exerciseSlug, details: optionalJsonColumn(details)},
    select: {id: true},
  });
}

/** An account as it is now; null where it was deleted. */
export type NamedAccount = {readonly id: string; readonly name: string | null; readonly email: string | null};

export type StoredAuditLine = {
  readonly id: string;
  readonly at: Date;
  /** Null: whoever runs the server, on the command line. */
  readonly actor: NamedAccount | null;
  /** As it was written: another release may know acts that this one does not. */
  readonly act: string;
  readonly account: NamedAccount | null;
  readonly exerciseSlug: string | null;
  readonly details: unknown;
};

export type AuditFilter = {
  readonly act?: Act;
  /** Who did it, or to whom it was done; `null` finds none. */
  readonly accountId?: string | null;
  readonly exerciseSlug?: string;
  /** The id of a line: those that are older. */
  readonly before?: string;
};

/** The newest first. */
export async function listAuditLines(
  data: Data,
  {act, accountId, exerciseSlug, before}: AuditFilter,
  itemsMax: number,
): Promise<StoredAuditLine[]> {
  if (accountId === null) return [];
  const rows = await data.auditLine.findMany({
    where: {
      ...{act, exerciseSlug},
      id: before === undefined ? undefined : {lt: before},
      OR: accountId === undefined ? undefined : [{actorId: accountId}, {accountId}],
    },
    orderBy: {id: 'desc'},
    take: itemsMax,
  });
  const ids = [...new Set(rows.flatMap((row) => [row.actorId, row.accountId]).filter((id) => id !== null))];
  const found = await data.user.findMany({
    where: {id: {in: ids}},
    select: {id: true, name: true, email: true},
  });
  const byId = new Map(found.map((account) => [account.id, account]));
  const named = (id: string | null): NamedAccount | null =>
    id === null ? null : (byId.get(id) ?? {id, name: null, email: null});
  return rows.map(({actorId, accountId: ofId, ...row}) => ({
    ...row,
    actor: named(actorId),
    account: named(ofId),
  }));
}
