/**
 * Accounts, as a page asks for them: our own routes, and next-auth's for signing in and out. Runs in the browser, keeps
 * nothing, imports nothing of next-auth, so that a page does not carry it.
 */
import {passwordCharactersMin} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';

/** Shown before a password is chosen. */
export const passwordRule = `Use at least ${passwordCharactersMin} characters.`;

const unreachable: Refusal = {
  kind: 'busy',
  message: 'The server could not be reached. Check the connection and try again.',
};

/** Why a provider's sign-in came back without an account; next-auth has more words of its own. */
export type SignInTrouble = 'no-email' | 'has-account' | 'no-room' | 'disabled' | 'by-invitation' | 'closed';

/** The sentence for the reason in the sign-in page's address. Any text may stand there; only ours is shown. */
export function troubleSentence(reason: string | undefined): string | undefined {
  switch (reason) {
    case undefined:
      return undefined;
    case 'no-email' satisfies SignInTrouble:
      return 'That account gave no e-mail address. Make one visible there and try again.';
    case 'has-account' satisfies SignInTrouble:
      return 'There is an account with this e-mail address already. Sign in with its password.';
    case 'no-room' satisfies SignInTrouble:
      return 'The server has no room left to sign anyone in. Try again later.';
    case 'disabled' satisfies SignInTrouble:
      return 'This account is disabled. Ask whoever runs this site.';
    case 'by-invitation' satisfies SignInTrouble:
      return 'New accounts need an invitation. Open the link that you were given and sign in from there.';
    case 'closed' satisfies SignInTrouble:
      return 'No new accounts are opened here at present.';
    default:
      return 'Signing in did not work. Try again, or choose another way.';
  }
}

/** Leaves for a provider (`github`, `google`), which sends people back to `path`, a path of this site. */
export async function signInAt(provider: string, path: string): Promise<Result<void>> {
  try {
    const response = await post(`/api/auth/signin/${encodeURIComponent(provider)}`, {callbackUrl: path});
    const {url} = (await response.json()) as {url?: string};
    if (url === undefined) return err(unreachable);
    location.assign(url);
    return ok(undefined);
  } catch {
    return err(unreachable);
  }
}

/** Sends a form of an account to one of our routes. `T`: what the route answers. */
export async function sendAccount<T = unknown>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: `/api/${string}`,
  fields: Readonly<Record<string, unknown>>,
): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(fields),
      // A click that leaves the page takes nothing back that was sent.
      keepalive: true,
    });
    const answer = (await response.json()) as T & {error?: Refusal};
    return answer.error === undefined ? ok(answer) : err(answer.error);
  } catch {
    return err(unreachable);
  }
}

/** Signs in with an e-mail address and a password. The session is a cookie afterwards. */
export async function signInHere(email: string, password: string): Promise<Result<void>> {
  try {
    const response = await post('/api/auth/callback/credentials', {email, password});
    const answer = (await response.json()) as {url?: string; error?: Refusal};
    if (answer.error !== undefined) return err(answer.error);
    const reason = new URL(answer.url ?? '/', location.origin).searchParams.get('error');
    if (response.ok && reason === null) return ok(undefined);
    return err(refusalOf(reason));
  } catch {
    return err(unreachable);
  }
}

/** Ends the session and goes to `path`, a path of this site. */
export async function signOutHere(path: string): Promise<void> {
  await post('/api/auth/signout', {});
  location.assign(path);
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const csrf = await fetch('/api/auth/csrf');
  const {csrfToken} = (await csrf.json()) as {csrfToken: string};
  return fetch(path, {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({callbackUrl: location.origin, ...fields, csrfToken, json: 'true'}),
  });
}

/** next-auth names its own reasons in one word; ours are sentences. */
function refusalOf(reason: string | null): Refusal {
  if (reason?.includes(' ')) return {kind: 'invalid', message: reason};
  return {kind: 'unauthenticated', message: 'The e-mail address or the password is not right.'};
}
