/** Links that open an account, once, and give it a role. They are kept as hashes of their tokens. */
import {type InvitedRole, invitedRole, raisesRole} from '#lib/access/role';
import type {Acting, Owned} from '#lib/access/scope';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isId, type Transaction} from '#lib/data/client';

export type NewInvitation = {
  readonly tokenHash: string;
  readonly role: InvitedRole;
  readonly expiresAt: Date;
  readonly createdById: string;
};

/** Its id; undefined where as many are open as may be. */
export async function storeInvitation(
  data: Data,
  acting: Acting,
  invitation: NewInvitation,
  openMax: number,
): Promise<string | undefined> {
  return data.$transaction(async (tx) => {
    if ((await tx.invitation.count({where: {expiresAt: {gt: new Date()}}})) >= openMax) return undefined;
    const {id} = await tx.invitation.create({data: invitation, select: {id: true}});
    await addAuditLine(tx, acting, {act: 'invitation.made', details: {role: invitation.role}});
    return id;
  });
}

export type OpenInvitation = {
  readonly id: string;
  readonly role: InvitedRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly madeBy: string;
};

/** Those that still work, the newest first. */
export async function findInvitations(data: Data, now: Date): Promise<OpenInvitation[]> {
  const rows = await data.invitation.findMany({
    where: {expiresAt: {gt: now}},
    select: {id: true, role: true, createdAt: true, expiresAt: true, createdBy: {select: {name: true}}},
    orderBy: {id: 'desc'},
  });
  return rows.map(({createdBy, role, ...row}) => ({...row, role: invitedRole(role), madeBy: createdBy.name}));
}

/** False where it is gone already: used, withdrawn or expired. */
export async function withdrawInvitation(data: Data, acting: Acting, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return data.$transaction(async (tx) => {
    const found = await tx.invitation.findUnique({where: {id}, select: {role: true}});
    const {count} = await tx.invitation.deleteMany({where: {id}});
    if (found === null || count === 0) return false;
    await addAuditLine(tx, acting, {act: 'invitation.withdrawn', details: {role: invitedRole(found.role)}});
    return true;
  });
}

/** The role that a link gives, while it works. */
export async function findInvitation(
  data: Data,
  tokenHash: string,
  now: Date,
): Promise<InvitedRole | undefined> {
  const where = {tokenHash, expiresAt: {gt: now}};
  const found = await data.invitation.findUnique({where, select: {role: true}});
  return found === null ? undefined : invitedRole(found.role);
}

/** Uses it up: of two who take it at once, one finds it. */
export async function takeInvitation(tx: Transaction, tokenHash: string): Promise<InvitedRole | undefined> {
  const found = await tx.invitation.findUnique({where: {tokenHash}, select: {role: true}});
  const {count} = await tx.invitation.deleteMany({where: {tokenHash, expiresAt: {gt: new Date()}}});
  return count === 1 && found !== null ? invitedRole(found.role) : undefined;
}

/** For an account that is there: it becomes an instructor. Undefined where the link no longer works or gives nothing more. */
export async function acceptInvitation(
  data: Data,
  owner: Owned,
  tokenHash: string,
): Promise<InvitedRole | undefined> {
  const {userId: id} = owner;
  return data
    .$transaction(async (tx) => {
      const before = await tx.invitation.findUnique({where: {tokenHash}, select: {role: true}});
      if (before === null || !raisesRole(before.role)) return undefined;
      const {count} = await tx.user.updateMany({where: {id, role: 'candidate'}, data: {role: 'instructor'}});
      // An instructor, or more, already: the link stays for whom it is meant.
      if (count === 0) return undefined;
      const role = await takeInvitation(tx, tokenHash);
      if (role === undefined) throw new SpentMeanwhile();
      await addAuditLine(tx, owner, {act: 'invitation.used', accountId: id, details: {role}});
      return role;
    })
    .catch((error: unknown) => {
      if (error instanceof SpentMeanwhile) return undefined;
      throw error;
    });
}

class SpentMeanwhile extends Error {}
