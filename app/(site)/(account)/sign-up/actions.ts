'use server';

import {signUp} from '#lib/auth/accounts';
import {requestAddress} from '#lib/auth/session';
import {ok, type Result} from '#lib/base/result';

/** Opens an account. What comes in is checked by the use case. */
export async function signUpAction(input: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}): Promise<Result<void>> {
  const made = await signUp(input, await requestAddress());
  return made.ok ? ok(undefined) : made;
}
