import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {startWebServer, type WebServer} from '../support/web-server';

const token = 'token-of-a-scraper';
let server: WebServer;

beforeAll(async () => {
  server = await startWebServer({env: {METRICS_TOKEN: token}});
});
afterAll(() => server?.remove());

const ask = (url: string, authorization?: string) =>
  fetch(new URL('/api/metrics', url), {headers: authorization === undefined ? {} : {authorization}});

test('metrics are given for the token alone, in the format of Prometheus, and stored nowhere', async () => {
  const answer = await ask(server.url, `Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const lines = (await answer.text()).split('\n');
  for (const line of [
    '# TYPE whetstone_queue_waiting gauge',
    '# TYPE whetstone_verdicts_total counter',
    '# TYPE whetstone_grading_seconds histogram',
    'whetstone_graders 1',
    'whetstone_event_streams 0',
    '# TYPE nodejs_eventloop_lag_seconds gauge',
  ]) {
    expect(lines).toContain(line);
  }
  for (const wrong of [undefined, 'Bearer ', `Bearer ${token}x`, `Basic ${token}`]) {
    const refused = await ask(server.url, wrong);
    expect([wrong, refused.status]).toEqual([wrong, 401]);
    expect(await refused.text()).not.toContain('whetstone_');
  }
});

test('a server without a token has none', async () => {
  const answer = await ask(inject('url'), `Bearer ${token}`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('whetstone_graders');
});
