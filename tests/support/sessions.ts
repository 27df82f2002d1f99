/** Signed-in clients without a browser: the requests that the sign-up page makes. */
import {Client, type Credentials} from './account.ts';

/** A new account, signed in. */
export async function launchSession(url: string, credentials: Credentials): Promise<Client> {
  const client = new Client(url);
  const made = await client.send('POST', '/api/account', credentials);
  if (made.status !== 201) throw new Error(`sign-up answered ${made.status}: ${await made.text()}`);
  const signed = await client.signIn(credentials);
  if (![...client.cookies.keys()].some((name) => name.includes('session-token'))) {
    throw new Error(`sign-in answered ${signed.status}: ${await signed.text()}`);
  }
  return client;
}
