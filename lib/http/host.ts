/** What a Host header may say. */

const hostCharactersMax = 261;

/** A name or an address, with or without a port. */
export function isHost(text: string): boolean {
  return text.length <= hostCharactersMax && /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(text);
}
