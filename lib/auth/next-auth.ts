/** next-auth, as this site uses it: it speaks with the browser and the providers, and decides nothing else. */

import {cookies} from 'next/headers';
import NextAuth, {type NextAuthOptions} from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import {type Accounting, checkPassword} from '#lib/auth/accounts';
import {isOutOfDate, outOfDate, readAuthRequest} from '#lib/auth/auth-request';
import type {SignInTrouble} from '#lib/auth/browser';
import {cookieLine, deviceCookie, deviceS, invitationCookie, sessionCookie, sessionS} from '#lib/auth/cookie';
import {type Device, readDevice, sealDevice} from '#lib/auth/device';
import {hashOfToken} from '#lib/auth/one-time-token';
import {openIdProvider, openIdProviderOf} from '#lib/auth/open-id';
import {type Gate, startSession} from '#lib/auth/session';
import {cutText} from '#lib/base/cut-text';
import {nameCharactersMax} from '#lib/base/limits';
import {noRoomOf} from '#lib/base/no-room';
import type {Refusal} from '#lib/base/result';
import {endSession} from '#lib/data/sessions';
import {findOrCreateProviderAccount, findSessionEpoch} from '#lib/data/users';
import type {Environment} from '#lib/env';
import {addressOf} from '#lib/http/forwarded';
import {refusalResponse, wrongMethod} from '#lib/http/response';

export type AuthParts = Gate & Accounting;

type RouteContext = {params: Promise<{nextauth: string[]}>};

/** What one request learns on its way through next-auth. */
type Visit = {
  readonly address: string;
  readonly userAgent?: string;
  readonly device?: Device;
  /** Hash of the token of the invitation that this browser has opened. */
  readonly invitation?: string;
  refused?: Refusal;
  /** Whoever just proved who they are. */
  signedIn?: {readonly email: string; readonly epoch: number};
};

/** Handles everything under /api/auth. */
export async function handleAuth(
  parts: AuthParts,
  request: Request,
  context: RouteContext,
): Promise<Response> {
  const {environment, sessionSecret} = parts;
  const providers = signInProviders(environment).map(({id}) => id);
  const asked = await readAuthRequest(request, (await context.params).nextauth, providers);
  if (!asked.ok) {
    const {error} = asked;
    return error.kind === 'wrong-method' ? wrongMethod(request.method, error.allow) : refusalResponse(error);
  }
  const cookie = deviceCookie(environment);
  const jar = await cookies();
  const device = await readDevice(jar.get(cookie.name)?.value, sessionSecret);
  const invitation = jar.get(invitationCookie(environment).name)?.value;
  const visit: Visit = {
    invitation: invitation === undefined ? undefined : hashOfToken(invitation),
    address: addressOf(request.headers),
    userAgent: request.headers.get('user-agent') ?? undefined,
    device,
  };
  const response: Response = await NextAuth(
    asked.value.request as never,
    context as never,
    optionsOf(parts, visit),
  );
  // next-auth would put the sentence into an address; a refusal has a status and says when to come back.
  if (visit.refused !== undefined && visit.refused.kind !== 'unauthenticated') {
    // Back from a provider, by a link and not by a form of ours: a page says it.
    if (request.method === 'GET') return goTo(refusedSignIn('no-room'));
    return refusalResponse(visit.refused);
  }
  if (request.method === 'POST' && (await isOutOfDate(response))) return refusalResponse(outOfDate);
  if (visit.signedIn !== undefined) {
    const sealed = await sealDevice(device, visit.signedIn, sessionSecret);
    response.headers.append('set-cookie', cookieLine(cookie, sealed, deviceS));
  }
  return response;
}

/** The ways in besides a password, for the sign-in page. */
export function signInProviders(
  environment: Environment,
): Array<{readonly id: string; readonly name: string}> {
  return [
    ...(environment.github ? [{id: 'github', name: 'GitHub'}] : []),
    ...(environment.google ? [{id: 'google', name: 'Google'}] : []),
    ...(environment.openId ? [{id: openIdProvider, name: 'Single sign-on'}] : []),
  ];
}

function optionsOf(parts: AuthParts, visit: Visit): NextAuthOptions {
  const {data, environment, sessionSecret} = parts;
  const cookie = sessionCookie(environment);
  const {github, google, openId} = environment;
  return {
    secret: sessionSecret,
    session: {strategy: 'jwt', maxAge: sessionS},
    pages: {signIn: '/sign-in', error: '/sign-in'},
    useSecureCookies: cookie.secure,
    cookies: {
      sessionToken: {
        name: cookie.name,
        options: {httpOnly: true, sameSite: 'lax', path: '/', secure: cookie.secure},
      },
    },
    providers: [
      CredentialsProvider({
        credentials: {email: {}, password: {}},
        authorize: (input) =>
          noting(visit, async () => {
            const checked = await checkPassword(parts, input, visit);
            if (checked.ok) {
              const {account, epoch} = checked.value;
              visit.signedIn = {email: account.email, epoch};
              return account;
            }
            visit.refused = checked.error;
            return null;
          }),
      }),
      ...(github ? [GitHubProvider(github)] : []),
      ...(google ? [GoogleProvider(google)] : []),
      ...(openId ? [openIdProviderOf(openId)] : []),
    ],
    callbacks: {
      signIn: ({user, account}) =>
        noting(visit, async () => {
          if (account === null || account.provider === 'credentials') return true;
          const {provider, providerAccountId} = account;
          const email = user.email?.trim().toLowerCase();
          if (!email) return refusedSignIn('no-email');
          const name = cutText(user.name?.trim() || email.split('@')[0]!, nameCharactersMax);
          const person = {email, name};
          const provided = {provider, providerAccountId};
          const found = await findOrCreateProviderAccount(data, provided, person, visit.invitation);
          if (!found.ok) return refusedSignIn(found.error === 'email-taken' ? 'has-account' : found.error);
          user.id = found.value.id;
          const epoch = await findSessionEpoch(data, user.id);
          if (epoch !== undefined) visit.signedIn = {email: found.value.email, epoch};
          return true;
        }),
      // The epoch is that of the password that was right: one that was changed meanwhile opens nothing.
      jwt: ({token, user}) =>
        noting(visit, async () =>
          user && visit.signedIn !== undefined
            ? startSession(data, {accountId: user.id, epoch: visit.signedIn.epoch}, visit.userAgent)
            : {sub: token.sub, sid: token.sid, epoch: token.epoch},
        ),
      session: ({session}) => ({expires: session.expires}),
    },
    events: {
      // next-auth only logs what fails here; a session that goes on must be said to go on.
      signOut: async ({token}) => {
        try {
          if (typeof token?.sid === 'string') await endSession(data, token.sid);
        } catch (error) {
          visit.refused = noRoomOf(error) ?? notSignedOut;
          console.error('Signing out failed.', error);
        }
      },
    },
    logger: {
      error: (code, meta) => console.error(`Signing in: ${code}`, meta instanceof Error ? meta.message : ''),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** next-auth puts the words of an exception into an address; one that says that there is no room is a refusal instead. */
async function noting<T>(visit: Visit, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    visit.refused = noRoomOf(error);
    throw error;
  }
}

function goTo(path: string): Response {
  return new Response(null, {status: 303, headers: {location: path}});
}

const notSignedOut: Refusal = {
  kind: 'busy',
  message: 'Signing out did not work; you are still signed in. Try again in a moment.',
};

/** A word, not a sentence: what stands in an address can be written by anyone, and the page shows only its own words. */
function refusedSignIn(reason: SignInTrouble): string {
  return `/sign-in?error=${reason}`;
}
