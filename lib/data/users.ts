/** Accounts. The first one becomes the administrator, whichever way it is made. */
import type {Role} from '#lib/access/role';
import {actingFor, type Owned} from '#lib/access/scope';
import {err, ok, type Result} from '#lib/base/result';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isDuplicate, isId, type Transaction} from '#lib/data/client';
import {askDirectly} from '#lib/data/direct';
import {takeInvitation} from '#lib/data/invitations';
import {endSessions} from '#lib/data/sessions';
import {findSignUpMode} from '#lib/data/site';

/** Held while an account is made or changed by an administrator, so that two first accounts cannot both find the system empty. */
export const firstAccountLock = 7_305_441;

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
};
export type ProviderAccount = {readonly provider: string; readonly providerAccountId: string};

export const accountFields = {id: true, name: true, email: true, role: true} as const;

/** `email` is lower-cased already. */
export async function createAccount(
  data: Data,
  account: NewAccount,
  invitation?: string,
): Promise<Result<Account, NotOpened>> {
  return opening(() => data.$transaction((tx) => insertAccount(tx, account, invitation)));
}

/** Why no account was opened: there is one already, an invitation is needed, or nobody may. */
export type NotOpened = 'email-taken' | 'by-invitation' | 'closed';

class NotAdmitted extends Error {
  readonly reason: NotOpened;
  constructor(reason: NotOpened) {
    super(reason);
    this.reason = reason;
  }
}

async function opening(open: () => Promise<Account>): Promise<Result<Account, NotOpened>> {
  try {
    return ok(await open());
  } catch (error) {
    if (error instanceof NotAdmitted) return err(error.reason);
    if (isDuplicate(error)) return err('email-taken');
    throw error;
  }
}

/**
 * The one place that makes accounts, so the one that asks whether they may be made. `invitation`: the hash of the token of a
 * link; it is used up, and one that no longer works is none.
 */
async function insertAccount(tx: Transaction, account: NewAccount, invitation?: string): Promise<Account> {
  await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${firstAccountLock})`;
  // The first one is whoever runs the site, whatever was decided before the last account went.
  const first = (await tx.user.findFirst({select: {id: true}})) === null;
  const mode = first ? 'open' : await findSignUpMode(tx);
  if (mode === 'closed') throw new NotAdmitted('closed');
  const invited = invitation === undefined ? undefined : await takeInvitation(tx, invitation);
  if (mode === 'invitation' && invited === undefined) throw new NotAdmitted('by-invitation');
  const made = await tx.user.create({
    data: {...account, role: first ? 'administrator' : (invited ?? 'candidate')},
    select: accountFields,
  });
  if (invited === undefined) return made;
  const used = {act: 'invitation.used', accountId: made.id, details: {role: invited}} as const;
  await addAuditLine(tx, actingFor(made.id), used);
  return made;
}

export type SessionClaims = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly epoch: number;
};

const sessionSql = `
  SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role)::text
  FROM "User" u JOIN "Session" s ON s."userId" = u.id
  WHERE u.id = $1::text::uuid AND s.id = $2::text::uuid AND u."sessionEpoch" = $3::text::bigint
    AND u."disabledAt" IS NULL`;

/** The account of a session, unless the session ended: by signing out, by a change of the password, or because it was disabled. One query. */
export async function findSessionAccount(
  data: Data,
  {accountId: id, sessionId, epoch}: SessionClaims,
): Promise<Account | undefined> {
  if (!isId(id) || !isId(sessionId)) return undefined;
  const [json] = await askDirectly(data, sessionSql, [id, sessionId, String(epoch)]);
  return json === undefined || json === null ? undefined : (JSON.parse(json) as Account);
}

/** The number that a new session of the account is to carry. */
export async function findSessionEpoch(data: Data, id: string): Promise<number | undefined> {
  return (await data.user.findUnique({where: {id}, select: {sessionEpoch: true}}))?.sessionEpoch;
}

export type StoredPassword = {
  readonly account: Account;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
  /** Of the password: a session or a device of another epoch knew another one. */
  readonly epoch: number;
};

/** For sign-in only: the one place that reads a password hash of someone who is not signed in. */
export async function findPassword(data: Data, email: string): Promise<StoredPassword | undefined> {
  const found = await data.user.findUnique({
    where: {email},
    select: {...accountFields, passwordHash: true, sessionEpoch: true, disabledAt: true},
  });
  if (found === null) return undefined;
  const {passwordHash, sessionEpoch: epoch, disabledAt, ...account} = found;
  return {account, passwordHash, epoch, isDisabled: disabledAt !== null};
}

/**
 * The account behind GitHub or Google, made on the first visit. An address that already has an account is not
 * joined to it: whoever opened that account never had to show that the address is theirs.
 */
export async function findOrCreateProviderAccount(
  data: Data,
  provider: ProviderAccount,
  person: {readonly email: string; readonly name: string},
  invitation?: string,
): Promise<Result<Account, NotOpened | 'disabled'>> {
  const known = await data.oAuthAccount.findUnique({
    where: {provider_providerAccountId: provider},
    select: {user: {select: {...accountFields, disabledAt: true}}},
  });
  if (known !== null) {
    const {disabledAt, ...account} = known.user;
    return disabledAt === null ? ok(account) : err('disabled');
  }
  return opening(() =>
    data.$transaction(async (tx) => {
      const account = await insertAccount(tx, {...person, passwordHash: null}, invitation);
      await tx.oAuthAccount.create({data: {...provider, userId: account.id}});
      return account;
    }),
  );
}

/** `email` is lower-cased already. */
export async function findAccount(data: Data, email: string): Promise<Account | undefined> {
  return (await data.user.findUnique({where: {email}, select: accountFields})) ?? undefined;
}

/** The account that a command names, or the first administrator. */
export async function findAuthor(data: Data, email: string | undefined): Promise<Account | undefined> {
  const where = email === undefined ? {role: 'administrator' as const} : {email};
  const found = await data.user.findFirst({where, select: accountFields, orderBy: {createdAt: 'asc'}});
  return found ?? undefined;
}

/** Until the transaction ends, nobody else holds the account: what is counted against a bound is counted one by one. */
export async function holdAccount(tx: Transaction, {userId}: Owned): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}

export async function renameAccount(data: Data, owner: Owned, name: string): Promise<void> {
  await data.user.update({where: {id: owner.userId}, data: {name}, select: {id: true}});
}

/** `email` is lower-cased already. */
export async function changeAddress(
  data: Data,
  owner: Owned,
  email: string,
): Promise<Result<void, 'email-taken'>> {
  try {
    await data.user.update({where: {id: owner.userId}, data: {email}, select: {id: true}});
    return ok(undefined);
  } catch (error) {
    if (isDuplicate(error)) return err('email-taken');
    throw error;
  }
}

/** For changing one's own password only; null where the account never had one. */
export async function findOwnPassword(data: Data, owner: Owned): Promise<string | null> {
  const found = await data.user.findUnique({where: {id: owner.userId}, select: {passwordHash: true}});
  return found?.passwordHash ?? null;
}

/**
 * Ends every session of the account, since whoever knew the old password may hold one, and a link that was made to replace it.
 * A `passwordHash` of null leaves no password until one is chosen through a new link.
 */
export async function replacePassword(data: Data, id: string, passwordHash: string | null): Promise<void> {
  await data.$transaction(async (tx) => {
    await endSessions(tx, id);
    await tx.passwordReset.deleteMany({where: {userId: id}});
    await tx.user.update({
      where: {id},
      data: {passwordHash, sessionEpoch: {increment: 1}},
      select: {id: true},
    });
  });
}
