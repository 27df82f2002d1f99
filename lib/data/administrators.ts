/** What administrators change of other accounts. A site keeps an administrator who can sign in, as long as it has accounts. */
import type {Role} from '#lib/access/role';
import type {Acting, Owned} from '#lib/access/scope';
import {err, ok, type Result} from '#lib/base/result';
import {addAuditLine} from '#lib/data/audit';
import {type Data, isId, type Transaction} from '#lib/data/client';
import {endSessions} from '#lib/data/sessions';
import {type Account, accountFields, firstAccountLock} from '#lib/data/users';

export type AccountProblem = 'no-account' | 'last-administrator';

class NoAdministratorLeft extends Error {}

/** `work` in a transaction that is taken back where it would leave accounts without an administrator. */
async function keepingAdministrator<T>(
  data: Data,
  work: (tx: Transaction) => Promise<Result<T, AccountProblem>>,
): Promise<Result<T, AccountProblem>> {
  try {
    return await data.$transaction(async (tx) => {
      // Two administrators who demote, disable or delete each other at once: one comes first.
      await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${firstAccountLock})`;
      const administrators = {where: {role: 'administrator', disabledAt: null}, select: {id: true}} as const;
      const before = await tx.user.findFirst(administrators);
      const done = await work(tx);
      if (!done.ok || before === null) return done;
      const left = await tx.user.findFirst(administrators);
      if (left === null && (await tx.user.findFirst({select: {id: true}})) !== null) {
        throw new NoAdministratorLeft();
      }
      return done;
    });
  } catch (error) {
    if (error instanceof NoAdministratorLeft) return err('last-administrator');
    throw error;
  }
}

/** `email` is lower-cased already. */
export async function storeRole(
  data: Data,
  acting: Acting,
  email: string,
  role: Role,
): Promise<Result<Account, AccountProblem>> {
  return keepingAdministrator(data, async (tx) => {
    const before = await tx.user.findUnique({where: {email}, select: {id: true, role: true}});
    if (before === null) return err('no-account');
    const {id: accountId, role: from} = before;
    const changed = await tx.user.update({where: {id: accountId}, data: {role}, select: accountFields});
    await addAuditLine(tx, acting, {act: 'role.changed', accountId, details: {from, to: role}});
    return ok(changed);
  });
}

/** While an account is disabled nobody signs in to it; every session of it ends now, and its link for a new password. */
export async function storeDisabled(
  data: Data,
  acting: Acting,
  id: string,
  disabled: boolean,
): Promise<Result<void, AccountProblem>> {
  if (!isId(id)) return err('no-account');
  return keepingAdministrator(data, async (tx) => {
    const {count} = await tx.user.updateMany({
      where: {id, disabledAt: disabled ? null : {not: null}},
      data: {disabledAt: disabled ? new Date() : null, sessionEpoch: {increment: 1}},
    });
    if (count === 0) {
      // As it is wanted already, or gone.
      return (await tx.user.count({where: {id}})) === 0 ? err('no-account') : ok(undefined);
    }
    await endSessions(tx, id);
    await tx.passwordReset.deleteMany({where: {userId: id}});
    await addAuditLine(tx, acting, {act: disabled ? 'account.disabled' : 'account.enabled', accountId: id});
    return ok(undefined);
  });
}

/** The end of an account that is another's. `email`: the account's, or nothing is done. */
export async function removeAccount(
  data: Data,
  acting: Acting,
  id: string,
  email: string,
): Promise<Result<void, AccountProblem>> {
  if (!isId(id)) return err('no-account');
  return keepingAdministrator(data, async (tx) => {
    if (!(await deleteRows(tx, {id, email}))) return err('no-account');
    await addAuditLine(tx, acting, {act: 'account.deleted', accountId: id});
    return ok(undefined);
  });
}

/** The end of one's own account. */
export async function deleteAccount(data: Data, {userId: id}: Owned): Promise<Result<void, AccountProblem>> {
  return keepingAdministrator(data, async (tx) => {
    await deleteRows(tx, {id});
    return ok(undefined);
  });
}

/**
 * Everything the account owns goes with it. Its submissions first: whoever stores a verdict holds the submission and then
 * asks for the account, and would otherwise wait for this, and this for it.
 */
async function deleteRows(
  tx: Transaction,
  where: {readonly id: string; readonly email?: string},
): Promise<boolean> {
  if ((await tx.user.count({where})) === 0) return false;
  await tx.submission.deleteMany({where: {userId: where.id}});
  return (await tx.user.deleteMany({where})).count === 1;
}
