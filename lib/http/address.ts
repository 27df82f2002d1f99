/**
 * Where a request came from. Anybody may write X-Forwarded-For, so of it only as many entries are believed as proxies
 * stand in front of this server; with none, the connection alone tells.
 */
import {subscribe} from 'node:diagnostics_channel';
import type {IncomingMessage} from 'node:http';

const addressCharactersMax = 64;
const header = 'x-forwarded-for';

/** Of a request that `nameClients` has seen: one entry, written by this server. */
export function addressOf(headers: Headers): string {
  return (headers.get(header)?.split(',').at(-1)?.trim() || 'unknown').slice(0, addressCharactersMax);
}

/** `forwarded` as the request bears it, `peer` the other end of the connection. */
export function clientAddress(
  forwarded: string | undefined,
  peer: string | undefined,
  trustedProxies: number,
): string {
  const entries = forwarded === undefined ? [] : forwarded.split(',').map((entry) => entry.trim());
  const chain = [...entries, (peer ?? 'unknown').replace(/^::ffff:/, '')];
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] || 'unknown';
}

/**
 * Has every HTTP server of this process put the client's address in the place of what the request claims, before
 * anything else reads it. To be called once. Next hands a route no connection, and fills in the header only where it
 * is missing.
 */
export function nameClients(trustedProxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const {request} = message as {request: IncomingMessage};
    const forwarded = request.headers[header];
    const {remoteAddress} = request.socket;
    request.headers[header] = clientAddress(forwarded?.toString(), remoteAddress, trustedProxies);
  });
}
