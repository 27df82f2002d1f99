/** Of what requests claim about their way here, only what the trusted proxies wrote is believed. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {clientAddress, correctForwarded, placeOf} from '#lib/http/forwarded';

const entry = fc.string({minLength: 1, maxLength: 12}).map((text) => text.replace(/[,:\s]/g, 'x'));

test('without a proxy nothing that a request claims is believed', () => {
  fc.assert(
    fc.property(fc.array(entry), (claimed) => {
      const forwarded = claimed.length === 0 ? undefined : claimed.join(', ');
      expect(clientAddress(forwarded, '192.0.2.7', 0)).toBe('192.0.2.7');
    }),
  );
});

test('what the client writes before the entries of its proxies changes nothing', () => {
  fc.assert(
    fc.property(fc.array(entry), entry, fc.array(entry, {maxLength: 4}), (claimed, client, passed) => {
      // Each proxy appends whom it hears from; the last one is the other end of the connection.
      const forwarded = [...claimed, client, ...passed].join(', ');
      expect(clientAddress(forwarded, 'proxy', passed.length + 1)).toBe(client);
    }),
  );
});

test('a request that came past fewer proxies than are trusted is known by its farthest entry', () => {
  expect(clientAddress('198.51.100.1', '192.0.2.7', 5)).toBe('198.51.100.1');
  expect(clientAddress(undefined, undefined, 1)).toBe('unknown');
});

const byte = fc.integer({min: 0, max: 255});
const bytes = fc.tuple(byte, byte, byte, byte);
const port = fc.option(fc.integer({min: 1, max: 65_535}), {nil: undefined});

test('an address is written one way, whichever socket or proxy heard it', () => {
  fc.assert(
    fc.property(bytes, port, fc.boolean(), ([a, b, c, d], at, isPeer) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const hex = (high: number, low: number): string => (high * 256 + low).toString(16);
      const mapped = [
        `::ffff:${plain}`,
        `::FFFF:${plain}`,
        `0:0:0:0:0:ffff:${plain}`,
        `::ffff:${hex(a, b)}:${hex(c, d)}`,
      ];
      const written = [
        plain,
        ...mapped,
        `[${mapped[0]}]`,
        ...(at === undefined ? [] : [`${plain}:${at}`, `[${mapped[3]}]:${at}`]),
      ];
      const heard = written.map((one) =>
        isPeer ? clientAddress(undefined, one, 0) : clientAddress(one, 'proxy', 1),
      );
      expect(new Set(heard)).toEqual(new Set([plain]));
      expect(placeOf(heard[0]!)).toBe(plain);
    }),
  );
  const six = [
    '2001:db8::1',
    '2001:DB8:0:0::1',
    '[2001:db8::1]',
    '[2001:db8::1]:443',
    '2001:db8::1%eth0',
    '2001:0db8::0001',
  ];
  expect(new Set(six.map((one) => placeOf(clientAddress(one, 'proxy', 1))))).toEqual(
    new Set(['2001:db8:0:0::/64']),
  );
});

const hosts = fc.constantFrom('a.example', 'b.example:8080', '[2001:db8::1]:3000', 'evil.example');
const forged = fc.record({
  'x-forwarded-host': fc.option(fc.array(hosts, {minLength: 1, maxLength: 3}).map(String), {nil: undefined}),
  'x-forwarded-proto': fc.option(fc.constantFrom('https', 'http', 'https, http', 'javascript'), {
    nil: undefined,
  }),
  'x-forwarded-for': fc.option(fc.array(entry, {maxLength: 3}).map(String), {nil: undefined}),
  'x-forwarded-port': fc.option(fc.constant('1'), {nil: undefined}),
  forwarded: fc.option(fc.constant('host=evil.example;proto=https'), {nil: undefined}),
  'x-real-ip': fc.option(fc.constant('203.0.113.9'), {nil: undefined}),
});

/** The headers as everything behind the guard reads them. */
function corrected(claimed: object, trustedProxies: number): Record<string, unknown> {
  const headers = {host: 'own.example', ...claimed};
  correctForwarded({headers, socket: {remoteAddress: '192.0.2.7'} as never}, trustedProxies);
  return headers;
}

test('without a proxy every forwarded header says what the connection says', () => {
  fc.assert(
    fc.property(forged, (claimed) => {
      expect(corrected(claimed, 0)).toEqual({
        host: 'own.example',
        'x-forwarded-for': '192.0.2.7',
        'x-forwarded-host': 'own.example',
        'x-forwarded-proto': 'http',
      });
    }),
  );
});

test('behind proxies, what the client writes before their entries changes neither host nor protocol', () => {
  fc.assert(
    fc.property(fc.array(hosts), hosts, fc.array(hosts, {maxLength: 3}), (claimed, used, passed) => {
      const list = [...claimed, used, ...passed].join(', ');
      const headers = {'x-forwarded-host': list, 'x-forwarded-proto': list.replace(/[^,]+/g, 'https')};
      const seen = corrected(headers, passed.length + 1);
      expect(seen['x-forwarded-host']).toBe(used);
      expect(seen['x-forwarded-proto']).toBe('https');
    }),
  );
});

test('a proxy that names no host is believed no nonsense', () => {
  expect(corrected({'x-forwarded-host': 'a b/<script>'}, 1)['x-forwarded-host']).toBe('own.example');
  expect(corrected({'x-forwarded-proto': 'javascript'}, 1)['x-forwarded-proto']).toBe('http');
});

test('addresses of one IPv6 network are one place, however they are written; of IPv4 each is its own', () => {
  const group = fc.integer({min: 0, max: 0xffff});
  fc.assert(
    fc.property(
      fc.array(group, {minLength: 8, maxLength: 8}),
      fc.array(group, {minLength: 4, maxLength: 4}),
      (one, host) => {
        const written = (groups: number[]) => groups.map((part) => part.toString(16)).join(':');
        const other = [...one.slice(0, 4), ...host];
        expect(placeOf(written(other))).toBe(placeOf(written(one)));
        expect(placeOf(new URL(`http://[${written(one)}]`).hostname.slice(1, -1))).toBe(
          placeOf(written(one)),
        );
        expect(placeOf(written([one[0]! ^ 1, ...one.slice(1)]))).not.toBe(placeOf(written(one)));
      },
    ),
  );
  expect(placeOf('192.0.2.7')).toBe('192.0.2.7');
  expect(placeOf('unknown')).toBe('unknown');
});
