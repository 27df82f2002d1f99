/** next-auth, as this house uses it: it speaks with the browser and the providers, and decides nothing else. */

import NextAuth, {type NextAuthOptions} from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import {checkPassword} from '#lib/auth/accounts';
import type {SignInTrouble} from '#lib/auth/browser';
import {sessionCookie, sessionS} from '#lib/auth/cookie';
import {cutText} from '#lib/base/cut-text';
import {nameCharactersMax} from '#lib/base/limits';
import type {Refusal} from '#lib/base/result';
import {findOrCreateProviderAccount, findSessionEpoch} from '#lib/data/users';
import {addressOf} from '#lib/http/address';
import {refusalResponse} from '#lib/http/response';
import {getPlatform, type Platform} from '#lib/platform/platform';

type RouteContext = {params: Promise<{nextauth: string[]}>};

/** Handles everything under /api/auth. */
export async function handleAuth(request: Request, context: RouteContext): Promise<Response> {
  const platform = await getPlatform();
  let refused: Refusal | undefined;
  const options = optionsOf(platform, addressOf(request.headers), (refusal) => {
    refused = refusal;
  });
  const response = (await NextAuth(request as never, context as never, options)) as Response;
  // next-auth would put the sentence into an address; a refusal has a status and says when to come back.
  return refused === undefined || refused.kind === 'unauthenticated' ? response : refusalResponse(refused);
}

/** The ways in besides a password, for the sign-in page. */
export async function signInProviders(): Promise<Array<{readonly id: string; readonly name: string}>> {
  const {environment} = await getPlatform();
  return [
    ...(environment.github ? [{id: 'github', name: 'GitHub'}] : []),
    ...(environment.google ? [{id: 'google', name: 'Google'}] : []),
  ];
}

function optionsOf(
  {data, environment, sessionSecret}: Platform,
  address: string,
  onRefused: (refusal: Refusal) => void,
): NextAuthOptions {
  const cookie = sessionCookie(environment);
  const {github, google} = environment;
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
        authorize: async (input) => {
          const checked = await checkPassword(input, address);
          if (checked.ok) return checked.value;
          onRefused(checked.error);
          return null;
        },
      }),
      ...(github ? [GitHubProvider(github)] : []),
      ...(google ? [GoogleProvider(google)] : []),
    ],
    callbacks: {
      signIn: async ({user, account}) => {
        if (account === null || account.provider === 'credentials') return true;
        const {provider, providerAccountId} = account;
        const email = user.email?.trim().toLowerCase();
        if (!email) return refusedSignIn('no-email');
        const name = cutText(user.name?.trim() || email.split('@')[0]!, nameCharactersMax);
        const found = await findOrCreateProviderAccount(data, {provider, providerAccountId}, {email, name});
        if (!found.ok) return refusedSignIn('has-account');
        user.id = found.value.id;
        return true;
      },
      // Nothing of a person goes into the cookie but the account's id: the rest is read when it is needed.
      // The epoch is that of the sign-in: refreshing a session must not outlive a change of the password.
      jwt: async ({token, user}) =>
        user
          ? {sub: user.id, epoch: await findSessionEpoch(data, user.id)}
          : {sub: token.sub, epoch: token.epoch},
      session: ({session}) => ({expires: session.expires}),
    },
    logger: {
      error: (code, meta) => console.error(`Signing in: ${code}`, meta instanceof Error ? meta.message : ''),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** A word, not a sentence: what stands in an address can be written by anyone, and the page shows only its own words. */
function refusedSignIn(reason: SignInTrouble): string {
  return `/sign-in?error=${reason}`;
}
