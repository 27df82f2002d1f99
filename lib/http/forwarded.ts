/**
 * What a request says about its way here: the client's address, and the host and protocol that the client used. Anybody may
 * write these headers, so of each only what the trusted proxies wrote is believed; with none, the connection alone counts.
 * Next and next-auth read them too, so they are corrected in place, before anything reads them.
 */
import type {IncomingMessage} from 'node:http';
import {isIPv4, isIPv6} from 'node:net';
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
  const chain = [...entries, peer ?? 'unknown'];
  return plainAddress(chain[Math.max(0, chain.length - 1 - trustedProxies)]!) || 'unknown';
}

/**
 * One way to write an address: proxies add ports and brackets, and sockets of version 6 write addresses of version 4 in theirs. Each
 * way would be a place of its own, each port too, and all of the latter one single place. What is no address stays.
 */
function plainAddress(written: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written;
  const address = bare.split('%')[0]!;
  if (!isIPv6(address)) return isIPv4(address) ? address : written;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(canonical) ?? [];
  if (high === undefined || low === undefined) return canonical;
  return [high, low]
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.');
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
