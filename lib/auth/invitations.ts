/** Invitations: links that open an account, once, as a candidate or an instructor, or make an instructor of one that is there. */
import {z} from 'zod';
import {checkRight} from '#lib/access/rights';
import type {InvitedRole} from '#lib/access/role';
import {actingBy, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {refusalOfFields} from '#lib/auth/account-fields';
import type {InvitationView} from '#lib/auth/invitation-view';
import {hashOfToken, newToken} from '#lib/auth/one-time-token';
import {invitationS, openInvitationsMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {
  acceptInvitation,
  findInvitation,
  findInvitations,
  storeInvitation,
  withdrawInvitation,
} from '#lib/data/invitations';

type Parts = {readonly data: Data};

export type NewInvitation = {
  readonly id: string;
  readonly role: InvitedRole;
  /** A path of this site; the token in it is kept nowhere. */
  readonly path: string;
  readonly expiresAt: string;
};

const spent: Refusal = {
  kind: 'not-found',
  message: 'This invitation has been used, was withdrawn or has expired. Ask for a new one.',
};

const inviteSchema = z.strictObject({
  role: z.enum(['candidate', 'instructor'], 'Say whether a candidate or an instructor is invited.'),
});

/** `input`: `{role}`. */
export async function invite({data}: Parts, viewer: Viewer, input: unknown): Promise<Result<NewInvitation>> {
  const acting = actingBy(viewer, 'invitation.make', 'other');
  if (!acting.ok) return acting;
  const parsed = inviteSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const {role} = parsed.data;
  const token = newToken();
  const expiresAt = new Date(Date.now() + invitationS * 1000);
  const invitation = {tokenHash: hashOfToken(token), role, expiresAt, createdById: viewer.id};
  const id = await storeInvitation(data, acting.value, invitation, openInvitationsMax);
  if (id === undefined) {
    const message = `There are ${openInvitationsMax} open invitations. Withdraw some first.`;
    return err({kind: 'conflict', message});
  }
  return ok({id, role, path: `/sign-up?invitation=${token}`, expiresAt: expiresAt.toISOString()});
}

export async function listInvitations(
  {data}: Parts,
  viewer: Viewer,
): Promise<Result<readonly InvitationView[]>> {
  const right = checkRight(viewer, 'invitation.make', 'other');
  if (!right.ok) return right;
  const rows = await findInvitations(data, new Date());
  return ok(
    rows.map(({createdAt, expiresAt, ...row}) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  );
}

export async function withdraw({data}: Parts, viewer: Viewer, id: string): Promise<Result<void>> {
  const acting = actingBy(viewer, 'invitation.make', 'other');
  if (!acting.ok) return acting;
  return (await withdrawInvitation(data, acting.value, id)) ? ok(undefined) : err(spent);
}

/** What the link gives to whoever has it. */
export async function readInvitation(
  {data}: Parts,
  token: string | undefined,
): Promise<Result<{readonly role: InvitedRole}>> {
  const role = token === undefined ? undefined : await findInvitation(data, hashOfToken(token), new Date());
  return role === undefined ? err(spent) : ok({role});
}

/** For someone who has an account: the link makes an instructor of it. */
export async function acceptInvitationOf(
  {data}: Parts,
  viewer: Viewer,
  token: string,
): Promise<Result<{readonly role: InvitedRole}>> {
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  const found = await readInvitation({data}, token);
  if (!found.ok) return found;
  const role = await acceptInvitation(data, owner.value, hashOfToken(token));
  if (role !== undefined) return ok({role});
  return err({
    kind: 'conflict',
    message: 'Your account may do that already. The link stays for someone else.',
  });
}
