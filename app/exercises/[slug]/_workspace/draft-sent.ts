/**
 * Which texts were sent to the server and not answered yet. Each may be there already, and is nobody else's change
 * then. They are kept as digests, for texts are long and the browser's storage is small.
 */

export type Sent = readonly number[];

/** More texts than are sent while one answer is lost; the oldest go. */
const sentMax = 32;

export function withSent(sent: Sent, text: string): Sent {
  const digest = digestOf(text);
  return sent.includes(digest) ? sent : [...sent, digest].slice(-sentMax);
}

/** What either of two tabs sent. */
export function withAllSent(one: Sent = [], other: Sent = []): Sent {
  return [...new Set([...one, ...other])].slice(-sentMax);
}

export function withoutSent(sent: Sent, gone: Sent): Sent {
  return sent.filter((digest) => !gone.includes(digest));
}

export function wasSent(sent: Sent | undefined, text: string): boolean {
  return sent?.includes(digestOf(text)) ?? false;
}

/** 53 bits (cyrb53): two texts of one person that differ never meet in practice. */
function digestOf(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
