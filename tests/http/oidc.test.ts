/** Sign-in with an OpenID Connect provider by three variables, tried against a small one that runs here. */
import {createHash, generateKeyPairSync, randomBytes, sign} from 'node:crypto';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {Client} from '../support/account';
import {startWebServer, type WebServer} from '../support/web-server';

const client = {id: 'whetstone', secret: 'a secret of the client'};
const person = {sub: 'ada-1', email: 'Ada@example.org', name: 'Ada of the provider'};
const {publicKey, privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let provider: Server;
let issuer: string;
let server: WebServer;
/** What each code was given for. */
const codes = new Map<string, {nonce: string | null; challenge: string | null}>();

function idToken(nonce: string | null): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...person,
    iss: issuer,
    aud: client.id,
    iat: now,
    exp: now + 300,
    ...(nonce ? {nonce} : {}),
  };
  const signed = `${encode({alg: 'RS256', kid: 'one', typ: 'JWT'})}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (value: object, status = 200) => {
      response.writeHead(status, {'content-type': 'application/json'});
      response.end(JSON.stringify(value));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys') {
      return json({keys: [{...publicKey.export({format: 'jwk'}), kid: 'one', alg: 'RS256', use: 'sig'}]});
    }
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      const asked = url.searchParams;
      codes.set(code, {nonce: asked.get('nonce'), challenge: asked.get('code_challenge')});
      const back = new URL(asked.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      response.writeHead(302, {location: back.href});
      return response.end();
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const given = codes.get(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const credentials = `Basic ${Buffer.from(`${client.id}:${encodeURIComponent(client.secret).replaceAll('%20', '+')}`).toString('base64')}`;
    if (
      given === undefined ||
      verifier !== given.challenge ||
      request.headers.authorization !== credentials
    ) {
      return json({error: 'invalid_grant'}, 400);
    }
    codes.delete(form.get('code')!);
    return json({access_token: 'x', token_type: 'Bearer', id_token: idToken(given.nonce)});
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  server = await startWebServer({
    env: {OIDC_ISSUER: issuer, OIDC_ID: client.id, OIDC_SECRET: client.secret},
  });
});
afterAll(async () => {
  await server?.remove();
  provider?.close();
});

async function signIn(): Promise<{browser: Client; back: string | null}> {
  const browser = new Client(server.url);
  const {csrfToken} = (await (await browser.request('/api/auth/csrf')).json()) as {csrfToken: string};
  const begun = await browser.request('/api/auth/signin/oidc', {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({csrfToken, callbackUrl: `${server.url}/exercises`, json: 'true'}),
  });
  const {url} = (await begun.json()) as {url: string};
  expect(url).toContain(`${issuer}/authorize`);
  const back = (await fetch(url, {redirect: 'manual'})).headers.get('location')!;
  const done = await browser.request(back.slice(server.url.length));
  return {browser, back: done.headers.get('location')};
}

test('the sign-in page offers it, and whoever comes back is signed in, to the same account each time', async () => {
  expect(await (await new Client(server.url).request('/sign-in')).text()).toContain('Single sign-on');
  for (const _time of [1, 2]) {
    const {browser, back} = await signIn();
    expect(back).toBe(`${server.url}/exercises`);
    const settings = await (await browser.request('/settings')).text();
    expect(settings).toContain('ada@example.org');
    expect(settings).toContain(person.name);
  }
});

test('a callback without the state of this browser signs nobody in', async () => {
  const {browser} = await signIn();
  const eve = new Client(server.url);
  const done = await eve.request('/api/auth/callback/oidc?code=stolen&state=other');
  expect(done.headers.get('location')).toContain('/api/auth/error?error=');
  expect((await eve.request('/settings')).status).toBe(307);
  expect((await browser.request('/settings')).status).toBe(200);
});
