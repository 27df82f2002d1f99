/** Opening an account and proving that one is yours. */
import {z} from 'zod';
import {email, name, password, refusalOfFields} from '#lib/auth/account-fields';
import {hashPassword, verifyPassword} from '#lib/auth/password';
import {passwordCharactersMax} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {type Account, createAccount, findPassword} from '#lib/data/users';
import {getPlatform} from '#lib/platform/platform';

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
/** For one address and account together; for the account alone, from wherever; for one address alone. */
let signInLimits: {both: RateLimit; account: RateLimit; address: RateLimit} | undefined;

const quarterHourS = 15 * 60;

/** Opens an account; the very first one is the administrator. `input` is what came in: it is checked here. */
export async function signUp(input: unknown, address: string): Promise<Result<Account>> {
  const parsed = signUpSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  signUpLimit ??= createRateLimit({action: 'new accounts from this address', triesMax: 20, windowS: 60 * 60});
  const platform = await getPlatform();
  const allowed = await signUpLimit.take(platform, address);
  if (!allowed.ok) return allowed;
  const {password: chosen, ...person} = parsed.data;
  const hash = await hashPassword(chosen);
  if (!hash.ok) return hash;
  const {data} = platform;
  const made = await createAccount(data, {...person, passwordHash: hash.value});
  if (made.ok) return made;
  return err({
    kind: 'invalid',
    field: 'email',
    message: 'There is an account with this e-mail address already. Sign in instead.',
  });
}

const wrong: Refusal = {kind: 'unauthenticated', message: 'The e-mail address or the password is not right.'};

/** The account, or one answer for every way of being wrong. Tries are counted before anything is computed. */
export async function checkPassword(input: unknown, address: string): Promise<Result<Account>> {
  const parsed = z.object({email, password: z.string().max(passwordCharactersMax)}).safeParse(input);
  if (!parsed.success) return err(wrong);
  const platform = await getPlatform();
  const allowed = await takeSignInTry(platform, parsed.data.email, address);
  if (!allowed.ok) return allowed;
  const {data} = platform;
  const found = await findPassword(data, parsed.data.email);
  const right = await verifyPassword(parsed.data.password, found?.passwordHash ?? undefined);
  if (!right.ok) return right;
  if (found === undefined || !right.value) return err(wrong);
  await signInLimits?.both.reset(platform, `${address} ${parsed.data.email}`);
  return ok(found.account);
}

async function takeSignInTry(counting: Counting, account: string, address: string): Promise<Result<void>> {
  const action = 'attempts to sign in';
  signInLimits ??= {
    both: createRateLimit({action, triesMax: 10, windowS: quarterHourS}),
    account: createRateLimit({action, triesMax: 60, windowS: quarterHourS}),
    address: createRateLimit({action, triesMax: 100, windowS: quarterHourS}),
  };
  const tries = [
    await signInLimits.both.take(counting, `${address} ${account}`),
    await signInLimits.account.take(counting, account),
    await signInLimits.address.take(counting, address),
  ];
  return tries.find((taken) => !taken.ok) ?? ok(undefined);
}
