/**
 * What a request says about its way here: the client's address, and the host and protocol that the client used. Anybody may
 * write these headers, so of each only what the trusted proxies wrote is believed; with none, the connection alone counts.
 * Next and next-auth read them too, so they are corrected in place, before anything reads them.
 */
import type {IncomingMessage} from 'node:http';
import {isHost} from '#lib/http/host';

const addressCharactersMax = 64;
const header = 'x-forwarded-for';
/** Nobody here reads these; they are taken away so that nobody begins to. */
const unread = ['forwarded', 'x-forwarded-port', 'x-forwarded-server', 'x-forwarded-prefix', 'x-real-ip'];

/** Of a request whose headers were corrected: one entry, written by this server. */
export function addressOf(headers: Headers): string {
  return (headers.get(header)?.split(',').at(-1)?.trim() || 'unknown').slice(0, addressCharactersMax);
}

/**
 * For limits: everything that one person can choose addresses from. An IPv6 address stands for its /64, which is what one
 * household or one rented server is given.
 */
export function placeOf(address: string): string {
  if (!address.includes(':')) return address;
  const [left = '', right] = address.split('%')[0]!.split('::');
  const groups = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : Math.max(0, 8 - groups.length - tail.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...tail];
  const network = all.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
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

/** Of a list that each trusted proxy has appended to or written anew: what the first of them wrote. */
function believed(value: string | undefined, trustedProxies: number): string | undefined {
  if (trustedProxies === 0 || value === undefined) return undefined;
  const entries = value.split(',').map((entry) => entry.trim());
  return entries[Math.max(0, entries.length - trustedProxies)] || undefined;
}

/** Writes what is believed in the place of what the request claims. */
export function correctForwarded(
  {headers, socket}: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): void {
  const claimed = (name: string): string | undefined => headers[name]?.toString();
  headers[header] = clientAddress(claimed(header), socket.remoteAddress, trustedProxies);
  const host = believed(claimed('x-forwarded-host'), trustedProxies);
  const own = headers.host ?? 'localhost';
  headers['x-forwarded-host'] = host !== undefined && isHost(host) ? host : own;
  const protocol = believed(claimed('x-forwarded-proto'), trustedProxies);
  headers['x-forwarded-proto'] = protocol?.toLowerCase() === 'https' ? 'https' : 'http';
  for (const name of unread) delete headers[name];
}
