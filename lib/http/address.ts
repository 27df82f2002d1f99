/** Where a request came from, as far as it can be known. */

const addressCharactersMax = 64;

/**
 * The last entry of X-Forwarded-For: what the proxy next to us saw, or, without a proxy, what Next filled in from
 * the connection. Earlier entries are the client's own words.
 */
export function addressOf(headers: Headers): string {
  const entries = headers.get('x-forwarded-for')?.split(',') ?? [];
  return (entries.at(-1)?.trim() || 'unknown').slice(0, addressCharactersMax);
}
