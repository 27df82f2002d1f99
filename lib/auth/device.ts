/**
 * Remembers in a browser which accounts signed in there, so that others who guess at such an account cannot lock its owner
 * out of it. It opens nothing: the password is asked for all the same, with tries of the browser's own
 * (lib/auth/sign-in-limits.ts). A change of the password ends it, since it bears the epoch of the sign-in.
 */
import {createHash, randomUUID} from 'node:crypto';
import {decode, encode} from 'next-auth/jwt';
import {z} from 'zod';
import {deviceS} from '#lib/auth/cookie';
import {accountsPerDeviceMax} from '#lib/base/limits';

const knownSchema = z.object({account: z.string(), epoch: z.int()});
const deviceSchema = z.object({device: z.uuid(), known: z.array(knownSchema).max(accountsPerDeviceMax)});

/** `account`: a digest of the e-mail address, so that the cookie names nobody. */
export type Device = z.infer<typeof deviceSchema>;

/** A key of its own: a session cookie is no device cookie, nor the other way round. */
const salt = 'device';

/** The browser behind a cookie; undefined for none, a forged and an old one. */
export async function readDevice(cookie: string | undefined, secret: string): Promise<Device | undefined> {
  if (cookie === undefined || cookie === '') return undefined;
  const claims = await decode({token: cookie, secret, salt}).catch(() => undefined);
  return deviceSchema.safeParse(claims).data;
}

/** The cookie after a sign-in: the same browser, which now knows this account too, the latest first. */
export function sealDevice(
  before: Device | undefined,
  {email, epoch}: {readonly email: string; readonly epoch: number},
  secret: string,
): Promise<string> {
  const account = digestOf(email);
  const others = (before?.known ?? []).filter((known) => known.account !== account);
  const known = [{account, epoch}, ...others].slice(0, accountsPerDeviceMax);
  return encode({token: {device: before?.device ?? randomUUID(), known}, secret, salt, maxAge: deviceS});
}

/** The epoch of this browser's last sign-in to the account, if there was one. */
export function epochKnown(device: Device | undefined, email: string): number | undefined {
  const account = digestOf(email);
  return device?.known.find((known) => known.account === account)?.epoch;
}

function digestOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
