/** Roles: an administrator makes instructors and further administrators, and takes it back. */
import {z} from 'zod';
import {roles} from '#lib/access/role';
import {actingBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {email, refusalOfFields} from '#lib/auth/account-fields';
import {err, ok, type Result} from '#lib/base/result';
import {storeRole} from '#lib/data/administrators';
import type {Data} from '#lib/data/client';
import type {Account} from '#lib/data/users';

/** `input`: `{email, role}`. In force with the account's next request. */
export async function changeRole(
  {data}: {readonly data: Data},
  viewer: Viewer,
  input: unknown,
): Promise<Result<Account>> {
  const acting = actingBy(viewer, 'role.change', 'other');
  if (!acting.ok) return err({kind: 'forbidden', message: 'Only an administrator can change roles.'});
  const parsed = z.object({email, role: z.enum(roles)}).safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const stored = await storeRole(data, acting.value, parsed.data.email, parsed.data.role);
  if (stored.ok) return ok(stored.value);
  if (stored.error === 'no-account') {
    return err({kind: 'invalid', field: 'email', message: 'There is no account with this e-mail address.'});
  }
  const message = 'This is the only administrator. Make another one first.';
  return err({kind: 'conflict', message});
}
