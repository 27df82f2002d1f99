/** Opening an account and proving that one is yours. */
import {z} from 'zod';
import {email, name, password, refusalOfFields, tooCommon} from '#lib/auth/account-fields';
import {isCommonPassword} from '#lib/auth/common-passwords';
import {type Device, epochKnown} from '#lib/auth/device';
import {hashOfToken} from '#lib/auth/one-time-token';
import {hashPassword, verifyPassword} from '#lib/auth/password';
import {createSignInLimits, type SignInLimits} from '#lib/auth/sign-in-limits';
import {newAccountsPerPlaceMax, passwordCharactersMax, tokenCharactersMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {type Account, createAccount, findPassword, type NotOpened} from '#lib/data/users';
import {placeOf} from '#lib/http/forwarded';

/** What use cases of accounts work with: the rows, and where tries are counted. */
export type Accounting = Counting & {readonly data: Data};

const signUpSchema = z
  .object({
    name,
    email,
    password,
  })
  .refine((input) => input.password.toLowerCase() !== input.email, {
    path: ['password'],
    error: 'Choose a password that is not your e-mail address.',
  });

let signUpLimit: RateLimit | undefined;
let signInLimits: SignInLimits | undefined;

const invitationSchema = z.object({
  invitation: z.string().max(tokenCharactersMax).optional().catch(undefined),
});

/** The refusal of an account that was not opened, by the reason. */
const notOpened: Readonly<Record<NotOpened, Refusal>> = {
  'email-taken': {
    kind: 'invalid',
    field: 'email',
    message: 'There is an account with this e-mail address already. Sign in instead.',
  },
  'by-invitation': {
    kind: 'forbidden',
    message: 'New accounts need an invitation. Ask whoever runs this site for a link.',
  },
  closed: {kind: 'forbidden', message: 'No new accounts are opened here at present.'},
};

/**
 * Opens an account; the very first one is the administrator. `input` is what came in: it is checked here. Who may do it is
 * decided by administrators; `invitation` in it is the token of a link.
 */
export async function signUp(parts: Accounting, input: unknown, address: string): Promise<Result<Account>> {
  const parsed = signUpSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  if (await isCommonPassword(parsed.data.password)) return err(tooCommon('password'));
  signUpLimit ??= createRateLimit({
    action: 'new accounts from this address',
    triesMax: newAccountsPerPlaceMax,
    windowS: 60 * 60,
  });
  const allowed = await signUpLimit.take(parts, placeOf(address));
  if (!allowed.ok) return allowed;
  const {password: chosen, ...person} = parsed.data;
  const hash = await hashPassword(chosen);
  if (!hash.ok) return hash;
  const {data} = parts;
  const {invitation} = invitationSchema.parse(input);
  const token = invitation === undefined ? undefined : hashOfToken(invitation);
  const made = await createAccount(data, {...person, passwordHash: hash.value}, token);
  return made.ok ? made : err(notOpened[made.error]);
}

/** Said to whoever knows the password, and to nobody else. */
const disabled: Refusal = {
  kind: 'forbidden',
  message: 'This account is disabled. Ask whoever runs this site.',
};
const wrong: Refusal = {kind: 'unauthenticated', message: 'The e-mail address or the password is not right.'};

/** Where a password is tried from. */
export type Visit = {readonly address: string; readonly device?: Device};
export type SignedIn = {readonly account: Account; readonly epoch: number};

/** The account, or one answer for every way of being wrong. Tries are counted before anything is computed. */
export async function checkPassword(
  parts: Accounting,
  input: unknown,
  {address, device}: Visit,
): Promise<Result<SignedIn>> {
  const parsed = z.object({email, password: z.string().max(passwordCharactersMax)}).safeParse(input);
  if (!parsed.success) return err(wrong);
  const {data} = parts;
  const account = parsed.data.email;
  const epoch = epochKnown(device, account);
  // Read now only where a browser knows the account: whether it still does is in the row.
  const before = epoch === undefined ? undefined : await findPassword(data, account);
  const known = before !== undefined && before.epoch === epoch ? device?.device : undefined;
  signInLimits ??= createSignInLimits();
  const allowed = await signInLimits.take(parts, {account, place: placeOf(address), device: known});
  if (!allowed.ok) return allowed;
  const found = before ?? (await findPassword(data, account));
  const right = await verifyPassword(parsed.data.password, found?.passwordHash ?? undefined);
  if (!right.ok) return right;
  if (found === undefined || !right.value) return err(wrong);
  await allowed.value();
  if (found.isDisabled) return err(disabled);
  return ok({account: found.account, epoch: found.epoch});
}
