/**
 * The one gate: nothing else makes a Viewer. A session cookie says who someone was when they signed in; whether that
 * session goes on, that account is still there and what it may do is read from the database, each time.
 */
import {createHash} from 'node:crypto';
import {cookies, headers} from 'next/headers';
import {decode, encode} from 'next-auth/jwt';
import type {Viewer} from '#lib/access/viewer';
import {cookieOptions, deviceCookie, deviceS, sessionCookie, sessionS} from '#lib/auth/cookie';
import {readDevice, sealDevice} from '#lib/auth/device';
import {openedCookiesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {openSession} from '#lib/data/sessions';
import {findSessionAccount, findSessionEpoch, type SessionClaims} from '#lib/data/users';
import type {Environment} from '#lib/env';

/** What the gate needs of a running process. */
export type Gate = {readonly data: Data; readonly environment: Environment; readonly sessionSecret: string};

/** Whoever is signed in, or undefined. A forged, expired or orphaned cookie is nobody's. */
export async function optionalViewer(gate: Gate): Promise<Viewer | undefined> {
  const jar = await cookies();
  return viewerOfToken(gate, jar.get(sessionCookie(gate.environment).name)?.value);
}

export async function requireViewer(gate: Gate): Promise<Result<Viewer>> {
  const viewer = await optionalViewer(gate);
  if (viewer !== undefined) return ok(viewer);
  return err({kind: 'unauthenticated', message: 'Sign in first. Your code is kept.'});
}

/** The gate without a request around it. */
export async function viewerOfToken(
  {data, sessionSecret}: Omit<Gate, 'environment'>,
  token: string | undefined,
): Promise<Viewer | undefined> {
  if (token === undefined || token === '') return undefined;
  const claims = await claimsOf(token, sessionSecret);
  if (claims === undefined) return undefined;
  return (await findSessionAccount(data, claims)) as Viewer | undefined;
}

/** What goes into the cookie of a new session: nothing of a person but the account's id. */
export async function startSession(
  data: Data,
  {accountId, epoch}: Omit<SessionClaims, 'sessionId'>,
  userAgent?: string,
): Promise<{sub: string; sid: string; epoch: number}> {
  const sid = await openSession(data, accountId, new Date(Date.now() + sessionS * 1000), userAgent);
  return {sub: accountId, sid, epoch};
}

/** Gives this browser a new session after all sessions of the account were ended. Only in a route. */
export async function renewSession(gate: Gate, viewer: Viewer): Promise<void> {
  const {data, environment, sessionSecret: secret} = gate;
  const epoch = await findSessionEpoch(data, viewer.id);
  if (epoch === undefined) return;
  const userAgent = (await headers()).get('user-agent') ?? undefined;
  const token = await encode({
    token: await startSession(data, {accountId: viewer.id, epoch}, userAgent),
    secret,
    maxAge: sessionS,
  });
  const jar = await cookies();
  const [session, device] = [sessionCookie(environment), deviceCookie(environment)];
  jar.set(session.name, token, cookieOptions(session, sessionS));
  const before = await readDevice(jar.get(device.name)?.value, secret);
  const remembered = await sealDevice(before, {email: viewer.email, epoch}, secret);
  jar.set(device.name, remembered, cookieOptions(device, deviceS));
}

type Opened = {readonly claims: SessionClaims; readonly expiresAtS: number};

/**
 * Cookies that were opened before, by a digest of the cookie and the secret, the least recently used first. Opening one derives
 * a key each time, which costs more than a query; what it says never changes, and whether the session goes on is asked anyway.
 */
const opened = new Map<string, Opened>();

/** What a session cookie says; undefined for a forged, an expired and a foreign one. */
export async function claimsOf(token: string, secret: string): Promise<SessionClaims | undefined> {
  const key = createHash('sha256').update(secret).update('\0').update(token).digest('base64');
  const found = opened.get(key) ?? (await open(token, secret));
  if (found === undefined || found.expiresAtS <= Date.now() / 1000) {
    opened.delete(key);
    return undefined;
  }
  opened.delete(key);
  opened.set(key, found);
  for (const oldest of opened.keys()) {
    if (opened.size <= openedCookiesMax) break;
    opened.delete(oldest);
  }
  return found.claims;
}

async function open(token: string, secret: string): Promise<Opened | undefined> {
  try {
    const claims = await decode({token, secret});
    const {sub, sid, epoch, exp} = claims ?? {};
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof epoch !== 'number') return undefined;
    if (typeof exp !== 'number') return undefined;
    return {claims: {accountId: sub, sessionId: sid, epoch}, expiresAtS: exp};
  } catch {
    return undefined;
  }
}
