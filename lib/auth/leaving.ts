/** Another e-mail address, and the end of an account: whoever asks proves once more who they are. */
import {z} from 'zod';
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {email, refusalOfFields} from '#lib/auth/account-fields';
import type {Accounting} from '#lib/auth/accounts';
import {verifyPassword} from '#lib/auth/password';
import {emailCharactersMax, passwordCharactersMax} from '#lib/base/limits';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {deleteAccount} from '#lib/data/administrators';
import {changeAddress, findOwnPassword} from '#lib/data/users';

/** Of the account: its password, or, where it has none, its e-mail address. */
const proof = z.string('Enter your password.').max(Math.max(passwordCharactersMax, emailCharactersMax));
const emailSchema = z.object({email, proof});
const leavingSchema = z.object({proof});

let proofLimit: RateLimit | undefined;

export async function changeEmail(parts: Accounting, viewer: Viewer, input: unknown): Promise<Result<void>> {
  const parsed = emailSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  const proved = await prove(parts, viewer, owner.value, parsed.data.proof);
  if (!proved.ok) return proved;
  const changed = await changeAddress(parts.data, owner.value, parsed.data.email);
  if (changed.ok) return changed;
  return err({
    kind: 'invalid',
    field: 'email',
    message: 'There is an account with this e-mail address already.',
  });
}

/** Everything that belongs to the account goes with it, at once and for good. */
export async function closeAccount(parts: Accounting, viewer: Viewer, input: unknown): Promise<Result<void>> {
  const parsed = leavingSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  const proved = await prove(parts, viewer, owner.value, parsed.data.proof);
  if (!proved.ok) return proved;
  const deleted = await deleteAccount(parts.data, owner.value);
  return deleted.ok || deleted.error === 'no-account' ? ok(undefined) : err(lastAdministrator);
}

const lastAdministrator: Refusal = {
  kind: 'conflict',
  message:
    'This is the only administrator’s account, and there are others: nobody could run the site any more.',
};

async function prove(parts: Accounting, viewer: Viewer, owner: Owned, given: string): Promise<Result<void>> {
  proofLimit ??= createRateLimit({action: 'attempts to change the account', triesMax: 10, windowS: 15 * 60});
  const allowed = await proofLimit.take(parts, viewer.id);
  if (!allowed.ok) return allowed;
  const stored = await findOwnPassword(parts.data, owner);
  if (stored === null) {
    if (given.trim().toLowerCase() === viewer.email) return ok(undefined);
    return err({kind: 'invalid', field: 'proof', message: 'That is not the e-mail address of this account.'});
  }
  const right = await verifyPassword(given, stored);
  if (!right.ok) return right;
  return right.value
    ? ok(undefined)
    : err({kind: 'invalid', field: 'proof', message: 'That is not your password.'});
}
