/** Whether a state-changing request comes from a page of this site. */

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers say where a request was started from, in Sec-Fetch-Site or Origin, and a page cannot change what they
 * say. A request with neither comes from no browser and carries nobody's cookies unless its sender holds them.
 */
export function isOurOrigin(method: string, headers: Headers, publicUrl?: string): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const hosts = [headers.get('x-forwarded-host'), headers.get('host'), hostOf(publicUrl ?? null)];
  const from = hostOf(origin);
  return from !== undefined && hosts.includes(from);
}

function hostOf(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).host : undefined;
}
