/** Whatever is sent, the server answers, and says in a sentence what is wrong: never 5xx, never silence, never a hang. */
import fc from 'fast-check';
import {beforeAll, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {type Address, addresses} from '../support/addresses';
import {type RawAnswer, type RawRequest, rawRequest} from '../support/raw-request';
import {launchSession} from '../support/sessions';
import {malformed, methods, names} from './malformed';

const waitMsMax = 20_000;
/** Random combinations; every address with every method and every name is tried besides. */
const combinations = 150;
const seed = Number(process.env.SEED ?? 20_261_129);
const all = addresses();
let signedIn = '';

beforeAll(async () => {
  const {cookies} = await launchSession(inject('url'), newCredentials());
  signedIn = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
});

/** What is wrong with the answer; empty when nothing is. */
function faultOf({method, target}: RawRequest, {status, headers, body}: RawAnswer): string {
  if (status === 0) return 'no answer';
  if (status >= 500) return `${status}: ${body.slice(0, 200)}`;
  if (status === 405 && !headers.has('allow')) return '405 without Allow';
  if (status < 400 || method === 'HEAD') return '';
  if (target.startsWith('/api') && headers.get('content-type')?.startsWith('application/json')) {
    const {error} = JSON.parse(body) as {error?: {message?: unknown}};
    return /^.{10,}[.]$/.test(String(error?.message)) ? '' : `${status} without a sentence: ${body}`;
  }
  // A page says it in its text, to be read without scripts; the parser, which knows no page, in a line of text.
  return /\w+ \w+ \w+.*[.!]/s.test(textOf(body))
    ? ''
    : `${status} without a sentence: ${JSON.stringify(body)}`;
}

/** What is read on a page whose scripts do not run. */
function textOf(html: string): string {
  return html.replace(/<(script|style|template|head)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
}

/** A hang is no answer either. */
async function answerTo(request: RawRequest): Promise<RawAnswer> {
  const none = {status: 0, headers: new Map<string, string>(), body: ''};
  return rawRequest(inject('url'), request, waitMsMax).catch(() => none);
}

const label = ({method, target, headers, body}: RawRequest): string =>
  `${method} ${target.slice(0, 100)} ${JSON.stringify(headers ?? []).slice(0, 200)} ${String(body ?? '').slice(0, 80)}`;

async function faults(requests: readonly RawRequest[]): Promise<string[]> {
  const found: string[] = [];
  for (const request of requests) {
    const fault = faultOf(request, await answerTo(request));
    if (fault !== '') found.push(`${label(request)} → ${fault}`);
  }
  return found;
}

test('the app folder has addresses of both kinds, with and without parameters', () => {
  const templates = all.map(({template}) => template);
  expect(templates).toContain('/exercises/[slug]');
  expect(templates).toContain('/api/submissions/[id]/events');
  expect(all.filter(({isRoute}) => isRoute).length).toBeGreaterThan(5);
});

test('every address answers every method: with 405 and what it takes, or by what it is for', async () => {
  const requests = all.flatMap((address) =>
    methods.map((method): RawRequest => ({method, target: address.fill('implement-trie')})),
  );
  expect(await faults(requests)).toEqual([]);
});

const isNamed = ({template}: Address): boolean => template.includes('[');

test('no name in an address is too much for it', async () => {
  const requests = all.filter(isNamed).flatMap((address) =>
    names.flatMap((name): RawRequest[] => {
      const target = address.fill(name);
      return [{method: 'GET', target, headers: [['cookie', signedIn]]}];
    }),
  );
  expect(await faults(requests)).toEqual([]);
});

// Drawn from a seed and not shrunk: each request says itself what is wrong with it, and one that hangs costs its wait once.
test('no combination of method, address, query, headers and body is too much', async () => {
  expect(await faults(fc.sample(malformed(all, signedIn), {seed, numRuns: combinations}))).toEqual([]);
});

test('the server is well afterwards', async () => {
  const health = await fetch(`${inject('url')}/api/health`);
  expect(health.status).toBe(200);
});
