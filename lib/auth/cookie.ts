/** The name of the session cookie, which next-auth writes and our gate reads. */
import type {Environment} from '#lib/env';

/** How long a session lasts without a visit. */
export const sessionS = 30 * 24 * 60 * 60;

export type SessionCookie = {readonly name: string; readonly secure: boolean};

/** Secure only where people are known to come by https: a browser drops a secure cookie that comes by http. */
export function sessionCookie({publicUrl}: Environment): SessionCookie {
  const secure = publicUrl?.startsWith('https://') ?? false;
  return {name: `${secure ? '__Secure-' : ''}whetstone.session-token`, secure};
}
