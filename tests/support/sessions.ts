/** Signed-in clients without a browser: the sign-up page's own action, called as its script would call it. */
import {Client, type Credentials} from './account.ts';

/** A new account, signed in. */
export async function launchSession(url: string, credentials: Credentials): Promise<Client> {
  const client = new Client(url);
  const made = await callSignUp(client, credentials);
  if (made.status !== 200) throw new Error(`sign-up answered ${made.status}: ${await made.text()}`);
  const signed = await client.signIn(credentials);
  if (![...client.cookies.keys()].some((name) => name.includes('session-token'))) {
    throw new Error(`sign-in answered ${signed.status}: ${await signed.text()}`);
  }
  return client;
}

export async function callSignUp(
  client: Client,
  credentials: Credentials,
  init: {origin?: string | null} = {},
): Promise<Response> {
  return client.request('/sign-up', {
    ...init,
    method: 'POST',
    headers: {'next-action': await signUpAction(client), 'content-type': 'text/plain;charset=UTF-8'},
    body: JSON.stringify([credentials]),
  });
}

/** Next names an action by a number that only the page's own scripts know. */
async function signUpAction(client: Client): Promise<string> {
  const html = await (await client.request('/sign-up')).text();
  for (const [script] of html.matchAll(/\/_next\/static\/[^"\\?]+[.]js/g)) {
    const text = await (await client.request(script)).text();
    const id = /createServerReference\)?\("([0-9a-f]+)"[^)]*"signUpAction"/.exec(text)?.[1];
    if (id !== undefined) return id;
  }
  throw new Error('the sign-up page names no action');
}
