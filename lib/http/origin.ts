/** Whether a state-changing request comes from a page of this site. */
import type {IncomingHttpHeaders} from 'node:http';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers say where a request was started from, in Sec-Fetch-Site or Origin, and a page cannot change what they
 * say. A request with neither comes from no browser and carries nobody's cookies unless its sender holds them.
 */
export function isOurOrigin(method: string, headers: IncomingHttpHeaders, publicUrl?: string): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const {origin, host, 'x-forwarded-host': forwarded} = headers;
  if (origin === undefined) return true;
  const hosts = [forwarded, host, hostOf(publicUrl)];
  const from = hostOf(origin);
  return from !== undefined && hosts.includes(from);
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
