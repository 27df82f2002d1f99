/** Whom an address is taken from: a server of Node's own, as Next makes one, and requests that claim what they like. */
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addressOf, clientAddress, nameClients} from '#lib/http/address';

const entry = fc.string({minLength: 1, maxLength: 12}).map((text) => text.replace(/[,\s]/g, 'x'));

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

test('an address of version 4 is written one way, whichever socket heard it', () => {
  expect(clientAddress(undefined, '::ffff:192.0.2.7', 0)).toBe('192.0.2.7');
});

test('a handler reads the address of the connection, whatever the request claims', async () => {
  nameClients(0);
  const server = createServer(({headers}, response) => {
    response.end(addressOf(new Headers({'x-forwarded-for': String(headers['x-forwarded-for'])})));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const answer = await new Promise<string>((resolve, reject) => {
    const asking = request(
      {port, host: '127.0.0.1', headers: {'x-forwarded-for': '203.0.113.9'}},
      (response) => {
        response.setEncoding('utf8').on('data', resolve);
      },
    );
    asking.on('error', reject).end();
  });
  server.close();
  expect(answer).toBe('127.0.0.1');
});
