/**
 * The one gate: nothing else makes a Viewer. A session cookie says who someone was when they signed in; whether
 * that account is still there and what it may do is read from the database, each time.
 */
import {cookies, headers} from 'next/headers';
import {decode, encode} from 'next-auth/jwt';
import {sessionCookie, sessionS} from '#lib/auth/cookie';
import type {Viewer} from '#lib/auth/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {findSessionAccount, findSessionEpoch} from '#lib/data/users';
import {addressOf} from '#lib/http/address';
import {getPlatform} from '#lib/platform/platform';

/** Whoever is signed in, or undefined. A forged, expired or orphaned cookie is nobody's. */
export async function optionalViewer(): Promise<Viewer | undefined> {
  // Asked for first: while pages are being built there is no request and no platform, and this is what says so.
  const jar = await cookies();
  const {environment} = await getPlatform();
  return viewerOfToken(jar.get(sessionCookie(environment).name)?.value);
}

export async function requireViewer(): Promise<Result<Viewer>> {
  const viewer = await optionalViewer();
  if (viewer !== undefined) return ok(viewer);
  return err({kind: 'unauthenticated', message: 'Sign in first. Your code is kept.'});
}

/** Where the request came from, for limits; as good as what stands in front of this server. */
export async function requestAddress(): Promise<string> {
  return addressOf(await headers());
}

/** The gate without a request around it. */
export async function viewerOfToken(token: string | undefined): Promise<Viewer | undefined> {
  if (token === undefined || token === '') return undefined;
  const {data, sessionSecret} = await getPlatform();
  const claims = await claimsOf(token, sessionSecret);
  if (claims === undefined) return undefined;
  return (await findSessionAccount(data, claims.id, claims.epoch)) as Viewer | undefined;
}

/** Gives this browser a new session after all sessions of the account were ended. Only in an action. */
export async function renewSession(viewer: Viewer): Promise<void> {
  const {data, environment, sessionSecret: secret} = await getPlatform();
  const epoch = await findSessionEpoch(data, viewer.id);
  if (epoch === undefined) return;
  const token = await encode({token: {sub: viewer.id, epoch}, secret, maxAge: sessionS});
  const {name, secure} = sessionCookie(environment);
  (await cookies()).set(name, token, {httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: sessionS});
}

async function claimsOf(token: string, secret: string): Promise<{id: string; epoch: number} | undefined> {
  try {
    const claims = await decode({token, secret});
    if (typeof claims?.sub !== 'string' || typeof claims.epoch !== 'number') return undefined;
    return {id: claims.sub, epoch: claims.epoch};
  } catch {
    return undefined;
  }
}
