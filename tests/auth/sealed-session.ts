/** The `cookie` header of a session, for rows that were written without signing in. */
import {encode} from 'next-auth/jwt';
import type {SessionClaims} from '#lib/data/users';

export async function sealedSession(
  {accountId, sessionId, epoch}: SessionClaims,
  secret: string,
  maxAge: number,
): Promise<string> {
  const token = {sub: accountId, sid: sessionId, epoch};
  return `whetstone.session-token=${await encode({token, secret, maxAge})}`;
}
