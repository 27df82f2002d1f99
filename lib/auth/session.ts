/**
 * The one gate: nothing else makes a Viewer. A session cookie says who someone was when they signed in; whether
 * that account is still there and what it may do is read from the database, each time.
 */
import {cookies, headers} from 'next/headers';
import {decode} from 'next-auth/jwt';
import {sessionCookie} from '#lib/auth/cookie';
import type {Viewer} from '#lib/auth/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {findAccount} from '#lib/data/users';
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
  const id = await subjectOf(token, sessionSecret);
  if (id === undefined) return undefined;
  return (await findAccount(data, id)) as Viewer | undefined;
}

async function subjectOf(token: string, secret: string): Promise<string | undefined> {
  try {
    return (await decode({token, secret}))?.sub;
  } catch {
    return undefined;
  }
}
