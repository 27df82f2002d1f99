/** What people change about their own account. */
import {z} from 'zod';
import {name, password, refusalOfFields, tooCommon} from '#lib/auth/account-fields';
import {isCommonPassword} from '#lib/auth/common-passwords';
import {hashPassword, verifyPassword} from '#lib/auth/password';
import type {Viewer} from '#lib/auth/viewer';
import {passwordCharactersMax} from '#lib/base/limits';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import {findOwnPassword, renameAccount, replacePassword} from '#lib/data/users';
import {getPlatform} from '#lib/platform/platform';

const nameSchema = z.object({name});
const passwordSchema = z.object({
  current: z.string('Enter your password.').max(passwordCharactersMax, 'That is not your password.'),
  next: password,
});

let passwordLimit: RateLimit | undefined;

export async function changeName(viewer: Viewer, input: unknown): Promise<Result<void>> {
  const parsed = nameSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const {data} = await getPlatform();
  await renameAccount(data, viewer, parsed.data.name);
  return ok(undefined);
}

/** Whether there is a password to change: an account made through a provider has none. */
export async function hasPassword(viewer: Viewer): Promise<boolean> {
  const {data} = await getPlatform();
  return (await findOwnPassword(data, viewer)) !== null;
}

/** The current password is asked for, so that an open page alone does not give an account away. */
export async function changePassword(viewer: Viewer, input: unknown): Promise<Result<void>> {
  const parsed = passwordSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  if (await isCommonPassword(parsed.data.next)) return err(tooCommon('next'));
  const platform = await getPlatform();
  passwordLimit ??= createRateLimit({
    action: 'attempts to change the password',
    triesMax: 10,
    windowS: 15 * 60,
  });
  const allowed = await passwordLimit.take(platform, viewer.id);
  if (!allowed.ok) return allowed;
  const {data} = platform;
  const stored = await findOwnPassword(data, viewer);
  const right = await verifyPassword(parsed.data.current, stored ?? undefined);
  if (!right.ok) return right;
  if (!right.value) return err({kind: 'invalid', field: 'current', message: 'That is not your password.'});
  const hash = await hashPassword(parsed.data.next);
  if (!hash.ok) return hash;
  await replacePassword(data, viewer.id, hash.value);
  return ok(undefined);
}
