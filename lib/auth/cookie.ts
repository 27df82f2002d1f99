/** The cookies of signing in: the session, and the browser that signed in before. */
import type {Environment} from '#lib/env';

/** How long a session lasts. */
export const sessionS = 30 * 24 * 60 * 60;
/** How long a browser is remembered after its last sign-in. */
export const deviceS = 365 * 24 * 60 * 60;

/** How long an invitation is remembered by the browser that opened it. */
export const invitationCookieS = 60 * 60;

export type AuthCookie = {readonly name: string; readonly secure: boolean};

export function sessionCookie(environment: Environment): AuthCookie {
  return cookieNamed('session-token', environment);
}

export function deviceCookie(environment: Environment): AuthCookie {
  return cookieNamed('device', environment);
}

/** The token of an invitation, while its owner is away at a provider. */
export function invitationCookie(environment: Environment): AuthCookie {
  return cookieNamed('invitation', environment);
}

export function cookieOptions({secure}: AuthCookie, maxAge: number) {
  return {httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge} as const;
}

/** A Set-Cookie header, where there is a response and no jar. The value is one that needs no escape, such as a token. */
export function cookieLine({name, secure}: AuthCookie, value: string, maxAge: number): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Secure only where people are known to come by https: a browser drops a secure cookie that comes by http. */
function cookieNamed(name: string, {publicUrl}: Environment): AuthCookie {
  const secure = publicUrl?.startsWith('https://') ?? false;
  return {name: `${secure ? '__Secure-' : ''}whetstone.${name}`, secure};
}
