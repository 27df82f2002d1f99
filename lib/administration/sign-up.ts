/** Who may open an account: said by administrators, enforced where accounts are made (lib/data/users.ts). */
import {z} from 'zod';
import {actingBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {refusalOfFields} from '#lib/auth/account-fields';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findSignUpMode, type SignUpMode, signUpModes, storeSignUpMode} from '#lib/data/site';

/** No secret: the pages for signing in and up say it. */
export function readSignUpMode({data}: {readonly data: Data}): Promise<SignUpMode> {
  return findSignUpMode(data);
}

/** `input`: `{mode}`. In force with the next account that someone wants to open. */
export async function changeSignUpMode(
  {data}: {readonly data: Data},
  viewer: Viewer,
  input: unknown,
): Promise<Result<{readonly mode: SignUpMode}>> {
  const acting = actingBy(viewer, 'sign-up.change', 'other');
  if (!acting.ok) return acting;
  const parsed = z
    .strictObject({mode: z.enum(signUpModes, 'Choose who may open an account.')})
    .safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  await storeSignUpMode(data, acting.value, parsed.data.mode);
  return ok({mode: parsed.data.mode});
}
