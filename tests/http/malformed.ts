/** Requests that no browser of ours makes: every address, by every method, wrong in one or several ways. */
import fc from 'fast-check';
import type {Address} from '../support/addresses.ts';
import type {RawRequest} from '../support/raw-request.ts';

export const methods = [
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'],
  ...['CONNECT', 'PROPFIND', 'PURGE', 'QUERY'],
] as const;

/** One for each kind of what an address may hold in the place of a name. */
export const names = [
  ...['implement-trie', 'graphs', '00000000-0000-4000-8000-000000000000', 'csrf', 'signin/credentials'],
  ...['%00', 'a%00b', '%FF', '%', '%zz', '%C0%AF', '%ED%A0%80', '%F8%88%80%80%80', '%80'],
  ...['a%2Fb', '..%2f..%2f', '%2e%2e', '..', '.', '%20', '%0d%0aset-cookie:x', '%E2%80%AE', '%F0%9F%98%80'],
  ...['__proto__', 'constructor', '[slug]', '*', "'--", '%25%30%30', 'x'.repeat(300), 'x'.repeat(9000), ''],
  ...['\\', '\u00ff', ';a=b', 'a;b', '@', '%5C', '00000000-0000-0000-0000-00000000000g', '-1', 'null'],
];

const queries = [
  ...['', '?', '?a', '?=', '?callbackUrl=%00', '?callbackUrl=//evil.example', '?callbackUrl=javascript:1'],
  ...['?cursor=%00&exercise=%00', '?submission=%FF', '?submission=__proto__&from=%00', '?cursor=x&cursor=y'],
  ...['?cursor[]=1&exercise[a]=b', '?token=%F0%9F', '?token=x&token=y', '?error=%3Cscript%3E', '?_rsc=x'],
  ...[`?q=${'x'.repeat(5000)}`, '?__proto__=1', '?difficulty=%ED%A0%80', '?csrf=true', '?code=x&state=y'],
];

const headers: ReadonlyArray<readonly [string, string]> = [
  ...(['', 'a b', 'evil.example', 'x'.repeat(300), '[::1', 'http://x'] as const).map(
    (text) => ['host', text] as const,
  ),
  ...(
    [
      '%%%=;;;==',
      'whetstone.session-token=x',
      'whetstone.session-token=%FF',
      'whetstone.device=e30.e30.e30',
    ] as const
  ).map((text) => ['cookie', text] as const),
  ['cookie', `whetstone.session-token=${'x'.repeat(4000)}`],
  ['cookie', 'whetstone.session-token=a; whetstone.session-token=b; theme=%E0%A4%A; font-size=-1e9'],
  ['rsc', '1'],
  ['next-router-state-tree', '%5B%22garbage'],
  ['next-router-state-tree', '[[[['],
  ['next-router-prefetch', '1'],
  ['next-router-segment-prefetch', '/_tree%'],
  ['next-action', 'x'],
  ['next-action', '40'.repeat(21)],
  ['next-url', 'garbage%'],
  ['x-middleware-subrequest', 'proxy:proxy:proxy:proxy:proxy'],
  ['x-nextjs-data', '1'],
  ['x-forwarded-host', 'evil.example, b'],
  ['x-forwarded-proto', 'javascript'],
  ['x-forwarded-for', ','.repeat(500)],
  ['forwarded', 'host="'],
  ['last-event-id', '\u00ff\u00fe'],
  ['last-event-id', 'x'.repeat(5000)],
  ['range', 'bytes=9-1'],
  ['if-none-match', '"'.repeat(500)],
  ['accept', 'x'],
  ['accept-encoding', 'zz;q=x'],
  ['accept-language', '%'],
  ['content-encoding', 'gzip'],
  ['expect', '200-nothing'],
  ['upgrade', 'websocket'],
  ['authorization', 'Basic %%%'],
  ['origin', 'null'],
  ['origin', 'garbage'],
  ['referer', 'garbage%'],
  ['transfer-encoding', 'gzip, gzip'],
  ['content-length', '-1'],
  ['x-long', 'x'.repeat(20_000)],
  ['date', 'not a date'],
];

const contentTypes = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/x-www-form-urlencoded',
  ],
  ...['multipart/form-data; boundary=x', 'multipart/form-data', '', 'application/json, text/plain', '\u00ff'],
];

const field = fc.constantFrom<unknown>(
  ...['', 'javascript', 'a\0b', '\ud800', 'x'.repeat(300), 'ada@example.org', '__proto__', 'correct horse'],
  ...[null, true, 0, -1, 1e308, 2 ** 53, [], {}, [[]], {a: {b: 1}}],
);
const fieldNames = [
  ...['language', 'source', 'input', 'revision', 'name', 'email', 'password', 'current', 'next', 'token'],
  ...['csrfToken', 'callbackUrl', 'json', '__proto__', 'constructor', 'a.b', 'a[]'],
];
const object = fc.dictionary(fc.constantFrom(...fieldNames), field, {maxKeys: 6});

const body = fc.oneof(
  object.map((value) => JSON.stringify(value)),
  object.map((value) =>
    new URLSearchParams(Object.entries(value).map(([key, of]) => [key, String(of)])).toString(),
  ),
  fc.constantFrom(
    ...['', '{', 'null', '[]', '"x"', '1e999', '{"a":1}x', '\ufeff{}', '[{"name":"x"}]', '["$K1"]', '0:{}'],
    '{"__proto__":{"admin":true},"language":"javascript","source":"x"}',
    '{"language":"javascript","source":"\\ud800","input":"\\udc00\\u0000"}',
    '['.repeat(100_000),
    `{"source":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    '--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--\r\n',
    '--x\r\ncontent-disposition: form-data; name="$ACTION_ID_40',
    'garbage',
    'x'.repeat(10_000_000),
  ),
  fc.constantFrom<Uint8Array>(
    Uint8Array.of(0xff, 0xfe, 0x22),
    Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
    Uint8Array.of(0x1f, 0x8b, 0x08, 0x00),
    new Uint8Array(3000),
  ),
);

/** A request that is wrong somewhere; `signedIn` is the header of a session that is right. */
export function malformed(all: readonly Address[], signedIn: string): fc.Arbitrary<RawRequest> {
  return fc
    .record({
      address: fc.constantFrom(...all),
      method: fc.constantFrom(...methods),
      name: fc.constantFrom(...names),
      query: fc.oneof({weight: 2, arbitrary: fc.constant('')}, fc.constantFrom(...queries)),
      extra: fc.array(fc.constantFrom(...headers), {maxLength: 2}),
      type: fc.constantFrom(...contentTypes),
      body: fc.option(body, {nil: undefined, freq: 2}),
      cookie: fc.boolean(),
    })
    .map(({address, method, name, query, extra, type, body: content, cookie}) => ({
      method,
      target: `${address.fill(name)}${query}`,
      headers: [
        ...(cookie ? [['cookie', signedIn] as const] : []),
        ...(content === undefined ? [] : [['content-type', type] as const]),
        ...extra,
      ],
      ...(content === undefined ? {} : {body: content}),
    }));
}
