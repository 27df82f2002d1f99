import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {NextRequest} from 'next/server';
import {expect, test} from 'vitest';
import {guardServers} from '#lib/http/guard';
import {contentSecurityPolicy} from '#lib/http/security-headers';
import {proxy} from '../../proxy.ts';

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('scripts run by nonce alone, and nothing is framed, embedded or rebased', () => {
  const policy = directives(contentSecurityPolicy({nonce: 'abc', development: false}));
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
  expect(policy.get('worker-src')).toEqual(["'self'", 'blob:']);
  for (const name of ['object-src', 'base-uri', 'frame-ancestors', 'frame-src']) {
    expect(policy.get(name)).toEqual(["'none'"]);
  }
  expect(policy.get('default-src')).toEqual(["'self'"]);
});

test('evaluating code is for development alone', () => {
  expect(contentSecurityPolicy({nonce: 'abc', development: true})).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy({nonce: 'abc', development: false})).not.toContain('unsafe-eval');
});

test('every answer gets a nonce of its own, and the page is told it', () => {
  const answer = () => proxy(new NextRequest('http://localhost:3000/'));
  const nonceOf = (response: Response) =>
    /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
  const [one, two] = [answer(), answer()];
  expect(nonceOf(one)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonceOf(one)).not.toBe(nonceOf(two));
  expect(one.headers.get('x-middleware-request-x-nonce')).toBe(nonceOf(one));
});

test('a request of another site is refused before anything reads it, with the same headers', async () => {
  guardServers({trustedProxies: 0});
  const answered: string[] = [];
  const server = createServer((request, response) => {
    answered.push(`${request.method} ${request.url}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/x`;
  const send = (origin: string) => fetch(url, {method: 'POST', body: '{}', headers: {origin}});
  try {
    const [ours, foreign] = [await send(url), await send('https://evil.example')];
    expect(answered).toEqual(['POST /api/x']);
    expect([ours.status, foreign.status]).toEqual([200, 403]);
    expect(await foreign.json()).toMatchObject({error: {kind: 'forbidden'}});
    for (const {headers} of [ours, foreign]) {
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(ours.headers.get('content-security-policy')).toContain("script-src 'none'");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
