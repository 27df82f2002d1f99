import {expect, test} from 'vitest';
import {z} from 'zod';
import {bodyBytesMax} from '#lib/base/limits';
import {addressOf} from '#lib/http/forwarded';
import {isOurOrigin} from '#lib/http/origin';
import {readJson} from '#lib/http/request';
import {refusalResponse} from '#lib/http/response';

const schema = z.strictObject({name: z.string('name is a text')});

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  const init = {
    method: 'POST',
    body,
    headers: {'content-type': 'application/json', ...headers},
    duplex: 'half',
  };
  return new Request('http://localhost/', init as RequestInit);
}

test('a fitting body is read', async () => {
  expect(await readJson(post('{"name":"é"}'), schema)).toEqual({ok: true, value: {name: 'é'}});
});

test('what does not fit is refused with its kind and one sentence', async () => {
  const cases = [
    [post('{"name"'), 'invalid'],
    [post(''), 'invalid'],
    [post('{"name": 1}'), 'invalid'],
    [post('{"name": "x", "role": "administrator"}'), 'invalid'],
    [post('{"name": "x"}', {'content-type': 'text/plain'}), 'invalid'],
    [post('{}', {'content-length': String(bodyBytesMax + 1)}), 'too-large'],
    [post(`"${'x'.repeat(bodyBytesMax)}"`), 'too-large'],
  ] as const;
  for (const [request, kind] of cases) {
    const read = await readJson(request, schema);
    expect(read).toMatchObject({ok: false, error: {kind}});
    expect(!read.ok && read.error.message).toMatch(/[.]$/);
  }
});

test('an endless body is left at the bound', async () => {
  let sent = 0;
  const chunk = new Uint8Array(64 * 1024).fill(32);
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  expect(await readJson(post(endless), schema)).toMatchObject({error: {kind: 'too-large'}});
  expect(sent).toBeLessThan(bodyBytesMax + 10 * chunk.byteLength);
});

test('only pages of this site may change anything', () => {
  const ours = (method: string, headers: Record<string, string>, publicUrl?: string) =>
    isOurOrigin(method, {host: 'whetstone.example:3000', ...headers}, publicUrl);
  expect(ours('POST', {origin: 'http://whetstone.example:3000', 'sec-fetch-site': 'same-origin'})).toBe(true);
  expect(ours('POST', {origin: 'http://whetstone.example:3000'})).toBe(true);
  expect(ours('POST', {origin: 'https://evil.example'})).toBe(false);
  expect(ours('PUT', {origin: 'http://whetstone.example:4000'})).toBe(false);
  expect(ours('POST', {origin: 'null'})).toBe(false);
  expect(ours('POST', {'sec-fetch-site': 'cross-site'})).toBe(false);
  expect(ours('POST', {'sec-fetch-site': 'same-site', origin: 'http://whetstone.example:3000'})).toBe(false);
  expect(ours('DELETE', {origin: 'https://evil.example'})).toBe(false);
  // A link from elsewhere, and a script that is no browser.
  expect(ours('GET', {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'})).toBe(true);
  expect(ours('POST', {})).toBe(true);
  // Behind a proxy.
  expect(ours('POST', {origin: 'https://w.example', 'x-forwarded-host': 'w.example'})).toBe(true);
  expect(ours('POST', {origin: 'https://w.example'}, 'https://w.example')).toBe(true);
});

test('an address that nobody wrote is unknown, and none is longer than addresses are', () => {
  expect(addressOf(new Headers())).toBe('unknown');
  expect(addressOf(new Headers({'x-forwarded-for': 'x'.repeat(9999)})).length).toBeLessThanOrEqual(64);
});

test('a refusal has its status, its words, and a time to come back', async () => {
  const response = refusalResponse({kind: 'too-many', message: 'Wait.', retryAfterS: 7});
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  expect(await response.json()).toMatchObject({error: {kind: 'too-many', message: 'Wait.'}});
  const conflict = refusalResponse({kind: 'conflict', message: 'Changed.'}, {draft: {revision: 2}});
  expect([conflict.status, await conflict.json()]).toEqual([
    409,
    {error: {kind: 'conflict', message: 'Changed.'}, draft: {revision: 2}},
  ]);
});
