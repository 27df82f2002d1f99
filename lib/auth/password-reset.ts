/**
 * New passwords for those who forgot theirs, without mail: a link that works once and for a day, made by an administrator or
 * on the command line, and handed over in whatever way the two trust.
 */
import {z} from 'zod';
import {type Acting, actingBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {email, password, refusalOfFields, tooCommon} from '#lib/auth/account-fields';
import type {Accounting} from '#lib/auth/accounts';
import {isCommonPassword} from '#lib/auth/common-passwords';
import {hashOfToken, newToken} from '#lib/auth/one-time-token';
import {hashPassword} from '#lib/auth/password';
import {resetLinkS} from '#lib/base/limits';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findReset, redeemReset, storeReset} from '#lib/data/password-resets';
import {type Account, findPassword} from '#lib/data/users';
import {placeOf} from '#lib/http/forwarded';

export type ResetLink = {
  readonly account: Account;
  /** A path of this site; the token in it is kept nowhere. */
  readonly path: string;
  readonly expiresAt: Date;
};

const noAccount: Refusal = {
  kind: 'invalid',
  field: 'email',
  message: 'There is no account with this e-mail address.',
};
const spent: Refusal = {
  kind: 'not-found',
  message: 'This link has been used or has expired. Ask an administrator for a new one.',
};

/** `input`: `{email}`. For administrators; the old password works until the link is used. */
export async function createResetLink(
  {data}: {readonly data: Data},
  viewer: Viewer,
  input: unknown,
): Promise<Result<ResetLink>> {
  const acting = actingBy(viewer, 'reset-link.create', 'other');
  if (!acting.ok) return err({kind: 'forbidden', message: 'Only an administrator can make such a link.'});
  const parsed = z.object({email}).safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  return makeResetLink(data, acting.value, parsed.data.email);
}

/** The same without a viewer: for whoever runs the server. An earlier link of the account no longer works. */
export async function makeResetLink(data: Data, acting: Acting, address: string): Promise<Result<ResetLink>> {
  const found = await findPassword(data, address.trim().toLowerCase());
  if (found === undefined) return err(noAccount);
  const token = newToken();
  const expiresAt = new Date(Date.now() + resetLinkS * 1000);
  await storeReset(data, acting, found.account.id, {tokenHash: hashOfToken(token), expiresAt});
  return ok({account: found.account, path: `/reset-password?token=${token}`, expiresAt});
}

/** Whose password the link sets. */
export async function readReset(
  {data}: {readonly data: Data},
  token: string | undefined,
): Promise<Result<{readonly email: string}>> {
  if (token === undefined) return err(spent);
  const account = await findReset(data, hashOfToken(token), new Date());
  return account === undefined ? err(spent) : ok({email: account.email});
}

const inputSchema = z.object({token: z.string('The link is not complete.'), next: password});
let limit: RateLimit | undefined;

/** `input`: `{token, next}`. Uses the link up and ends every session of the account. */
export async function resetPassword(
  parts: Accounting,
  input: unknown,
  address: string,
): Promise<Result<{readonly email: string}>> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const {token, next} = parsed.data;
  if (await isCommonPassword(next)) return err(tooCommon('next'));
  limit ??= createRateLimit({action: 'attempts to set a password', triesMax: 30, windowS: 15 * 60});
  const allowed = await limit.take(parts, placeOf(address));
  if (!allowed.ok) return allowed;
  const {data} = parts;
  // Asked before the hash is computed: a link that does not work costs nothing.
  if ((await findReset(data, hashOfToken(token), new Date())) === undefined) return err(spent);
  const hash = await hashPassword(next);
  if (!hash.ok) return hash;
  const account = await redeemReset(data, hashOfToken(token), hash.value, new Date());
  return account === undefined ? err(spent) : ok({email: account.email});
}
