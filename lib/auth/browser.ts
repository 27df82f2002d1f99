/**
 * Signing in and out from a page, over next-auth's own routes. Runs in the browser, keeps nothing, imports nothing
 * of next-auth, so that a page does not carry it.
 */
import {err, ok, type Refusal, type Result} from '#lib/base/result';

const unreachable: Refusal = {
  kind: 'busy',
  message: 'The server could not be reached. Check the connection and try again.',
};

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
    body: new URLSearchParams({...fields, csrfToken, callbackUrl: location.origin, json: 'true'}),
  });
}

/** next-auth names its own reasons in one word; ours are sentences. */
function refusalOf(reason: string | null): Refusal {
  if (reason?.includes(' ')) return {kind: 'invalid', message: reason};
  return {kind: 'unauthenticated', message: 'The e-mail address or the password is not right.'};
}
