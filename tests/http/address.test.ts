/** Limits of an address, on a server of its own: the shared one is needed by others. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {Client} from '../support/account';
import {startWebServer, type WebServer} from '../support/web-server';

/** More than one address may run in a minute. */
const tries = 50;
let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({env: {GRADERS: '1'}});
}, 600_000);
afterAll(() => server?.remove());

test('a forged X-Forwarded-For brings nobody past the limit of their address', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < tries; i++) {
    const answer = await new Client(server.url).request('/api/exercises/implement-trie/run', {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${i}`},
      // Refused as soon as it is read, but counted before.
      body: JSON.stringify({language: 'javascript', source: '', input: 'nonsense'}),
    });
    statuses.push(answer.status);
  }
  expect(statuses[0]).toBe(400);
  expect(statuses.at(-1)).toBe(429);
});
