import {expect, inject, test} from 'vitest';
import {Client, newCredentials} from '../support/account';
import {launchSession} from '../support/sessions';

async function signOut(client: Client): Promise<number> {
  const {csrfToken} = (await (await client.request('/api/auth/csrf')).json()) as {csrfToken: string};
  const response = await client.request('/api/auth/signout', {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({csrfToken, json: 'true'}),
  });
  return response.status;
}

function copyOf(client: Client): Client {
  const copy = new Client(inject('url'));
  for (const [name, value] of client.cookies) copy.setCookie(name, value);
  return copy;
}

const draft = '/api/exercises/implement-trie/draft';

test('after signing out a copied cookie is refused, and another session of the account lives on', async () => {
  const credentials = newCredentials();
  const here = await launchSession(inject('url'), credentials);
  const elsewhere = new Client(inject('url'));
  await elsewhere.signIn(credentials);
  const copied = copyOf(here);
  for (const client of [here, elsewhere, copied]) expect((await client.request(draft)).status).toBe(200);
  expect(await signOut(here)).toBe(200);
  expect((await copied.request(draft)).status).toBe(401);
  expect((await copied.request('/settings')).status).toBe(307);
  expect((await elsewhere.request(draft)).status).toBe(200);
  // Signing out twice, with the copy, ends nothing else.
  await signOut(copied);
  expect((await elsewhere.request(draft)).status).toBe(200);
});
