/** Links with which a new password can be chosen, kept as hashes of their tokens. */
import type {Acting} from '#lib/access/scope';
import {addAuditLine} from '#lib/data/audit';
import type {Data} from '#lib/data/client';
import {endSessions} from '#lib/data/sessions';
import {type Account, accountFields} from '#lib/data/users';

export type NewReset = {readonly tokenHash: string; readonly expiresAt: Date};

/** One link for each account: an earlier one no longer works. */
export async function storeReset(data: Data, acting: Acting, userId: string, reset: NewReset): Promise<void> {
  await data.$transaction(async (tx) => {
    await tx.passwordReset.upsert({where: {userId}, create: {userId, ...reset}, update: reset});
    await addAuditLine(tx, acting, {act: 'reset-link.made', accountId: userId});
  });
}

/** Whose link it is, while it works. */
export async function findReset(data: Data, tokenHash: string, now: Date): Promise<Account | undefined> {
  const found = await data.passwordReset.findUnique({
    where: {tokenHash, expiresAt: {gt: now}},
    select: {user: {select: accountFields}},
  });
  return found?.user;
}

/** Uses the link up and sets the password; undefined when it does not work (any more). Ends every session of the account. */
export async function redeemReset(
  data: Data,
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<Account | undefined> {
  return data.$transaction(async (tx) => {
    const found = await tx.passwordReset.findUnique({where: {tokenHash}, select: {userId: true}});
    // The row goes in the same transaction: of two who use it at once, one finds it.
    const {count} = await tx.passwordReset.deleteMany({where: {tokenHash, expiresAt: {gt: now}}});
    if (found === null || count === 0) return undefined;
    await endSessions(tx, found.userId);
    return tx.user.update({
      where: {id: found.userId},
      data: {passwordHash, sessionEpoch: {increment: 1}},
      select: accountFields,
    });
  });
}
