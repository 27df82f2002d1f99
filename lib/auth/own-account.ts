/** What people change about their own account. */
import {z} from 'zod';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {name, password, refusalOfFields, tooCommon} from '#lib/auth/account-fields';
import type {Accounting} from '#lib/auth/accounts';
import {isCommonPassword} from '#lib/auth/common-passwords';
import {hashPassword, verifyPassword} from '#lib/auth/password';
import {passwordCharactersMax} from '#lib/base/limits';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findOwnPassword, renameAccount, replacePassword} from '#lib/data/users';

const nameSchema = z.object({name});
const passwordSchema = z.object({
  current: z.string('Enter your password.').max(passwordCharactersMax, 'That is not your password.'),
  next: password,
});

let passwordLimit: RateLimit | undefined;

export async function changeName(
  {data}: {readonly data: Data},
  viewer: Viewer,
  input: unknown,
): Promise<Result<void>> {
  const parsed = nameSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  await renameAccount(data, owner.value, parsed.data.name);
  return ok(undefined);
}

/** Whether there is a password to change: an account made through a provider has none. */
export async function hasPassword({data}: {readonly data: Data}, viewer: Viewer): Promise<boolean> {
  const owner = ownedBy(viewer, 'account.read');
  if (!owner.ok) return false;
  return (await findOwnPassword(data, owner.value)) !== null;
}

/** The current password is asked for, so that an open page alone does not give an account away. */
export async function changePassword(
  parts: Accounting,
  viewer: Viewer,
  input: unknown,
): Promise<Result<void>> {
  const parsed = passwordSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  if (await isCommonPassword(parsed.data.next)) return err(tooCommon('next'));
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  passwordLimit ??= createRateLimit({
    action: 'attempts to change the password',
    triesMax: 10,
    windowS: 15 * 60,
  });
  const allowed = await passwordLimit.take(parts, viewer.id);
  if (!allowed.ok) return allowed;
  const {data} = parts;
  const stored = await findOwnPassword(data, owner.value);
  const right = await verifyPassword(parsed.data.current, stored ?? undefined);
  if (!right.ok) return right;
  if (!right.value) return err({kind: 'invalid', field: 'current', message: 'That is not your password.'});
  const hash = await hashPassword(parsed.data.next);
  if (!hash.ok) return hash;
  await replacePassword(data, viewer.id, hash.value);
  return ok(undefined);
}
