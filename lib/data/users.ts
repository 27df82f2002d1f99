/** Accounts. The first one becomes the administrator, whichever way it is made. */
import type {Role} from '#lib/access/role';
import type {Acting, Owned} from '#lib/access/scope';
import {err, ok, type Result} from '#lib/base/result';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isDuplicate, isId, type Transaction} from '#lib/data/client';
import {askDirectly} from '#lib/data/direct';
import {endSessions} from '#lib/data/sessions';

/** Held while an account is made, so that two first accounts cannot both find the system empty. */
const firstAccountLock = 7_305_441;

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
): Promise<Result<Account, 'email-taken'>> {
  try {
    return ok(await data.$transaction((tx) => insertAccount(tx, account)));
  } catch (error) {
    if (isDuplicate(error)) return err('email-taken');
    throw error;
  }
}

async function insertAccount(tx: Transaction, account: NewAccount): Promise<Account> {
  await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${firstAccountLock})`;
  const first = (await tx.user.findFirst({select: {id: true}})) === null;
  return tx.user.create({
    data: {...account, role: first ? 'administrator' : 'candidate'},
    select: accountFields,
  });
}

export type SessionClaims = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly epoch: number;
};

const sessionSql = `
  SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role)::text
  FROM "User" u JOIN "Session" s ON s."userId" = u.id
  WHERE u.id = $1::text::uuid AND s.id = $2::text::uuid AND u."sessionEpoch" = $3::text::bigint`;

/** The account of a session, unless the session ended: by signing out, or by a change of the password. One query. */
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
  /** Of the password: a session or a device of another epoch knew another one. */
  readonly epoch: number;
};

/** For sign-in only: the one place that reads a password hash of someone who is not signed in. */
export async function findPassword(data: Data, email: string): Promise<StoredPassword | undefined> {
  const found = await data.user.findUnique({
    where: {email},
    select: {...accountFields, passwordHash: true, sessionEpoch: true},
  });
  if (found === null) return undefined;
  const {passwordHash, sessionEpoch: epoch, ...account} = found;
  return {account, passwordHash, epoch};
}

/**
 * The account behind GitHub or Google, made on the first visit. An address that already has an account is not
 * joined to it: whoever opened that account never had to show that the address is theirs.
 */
export async function findOrCreateProviderAccount(
  data: Data,
  provider: ProviderAccount,
  person: {readonly email: string; readonly name: string},
): Promise<Result<Account, 'email-taken'>> {
  const known = await data.oAuthAccount.findUnique({
    where: {provider_providerAccountId: provider},
    select: {user: {select: accountFields}},
  });
  if (known !== null) return ok(known.user);
  try {
    const made = await data.$transaction(async (tx) => {
      const account = await insertAccount(tx, {...person, passwordHash: null});
      await tx.oAuthAccount.create({data: {...provider, userId: account.id}});
      return account;
    });
    return ok(made);
  } catch (error) {
    if (isDuplicate(error)) return err('email-taken');
    throw error;
  }
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

/**
 * Everything the account owns goes with it. Its submissions first: whoever stores a verdict holds the submission and then
 * asks for the account, and would otherwise wait for this, and this for it.
 */
export async function deleteAccount(data: Data, owner: Owned): Promise<void> {
  await data.$transaction(async (tx) => {
    await tx.submission.deleteMany({where: {userId: owner.userId}});
    await tx.user.deleteMany({where: {id: owner.userId}});
  });
}

class NoAdministratorLeft extends Error {}

/** `email` is lower-cased already. A site keeps an administrator. */
export async function storeRole(
  data: Data,
  acting: Acting,
  email: string,
  role: Role,
): Promise<Result<Account, 'no-account' | 'last-administrator'>> {
  try {
    return await data.$transaction(async (tx) => {
      // Two administrators who demote each other at once: one comes first.
      await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${firstAccountLock})`;
      const before = await tx.user.findUnique({where: {email}, select: {id: true, role: true}});
      if (before === null) return err('no-account');
      const {id: accountId, role: from} = before;
      const changed = await tx.user.update({where: {id: accountId}, data: {role}, select: accountFields});
      if ((await tx.user.count({where: {role: 'administrator'}})) === 0) throw new NoAdministratorLeft();
      await addAuditLine(tx, acting, {act: 'role.changed', accountId, details: {from, to: role}});
      return ok(changed);
    });
  } catch (error) {
    if (error instanceof NoAdministratorLeft) return err('last-administrator');
    throw error;
  }
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

/** Whether the account is the only administrator of a site that has other accounts. */
export async function isLastAdministrator(data: Data, {userId}: Owned): Promise<boolean> {
  const administrator = {role: 'administrator'} as const;
  const own = await data.user.count({where: {id: userId, ...administrator}});
  if (own === 0) return false;
  const others = {id: {not: userId}};
  const successors = await data.user.count({where: {...others, ...administrator}});
  return successors === 0 && (await data.user.findFirst({where: others, select: {id: true}})) !== null;
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
