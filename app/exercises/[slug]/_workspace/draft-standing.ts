/** How a text on the server stands to the one that is here: whether either was made from the other. Pure. */
import type {TextOrigin} from '#lib/base/text-origin';

/** The text that is here. */
export type Here = {
  /** The browser's ids for the account: one, unless two tabs made one at once. The first is the present one. */
  readonly browsers: readonly string[];
  readonly stamp: number;
  /** The stamp at which it became the account's, where it was nobody's: what was saved before is not in it. */
  readonly since?: number | undefined;
};

/**
 * `follows`: what is stored was made from what is here, or from what a person typed later in another tab. `precedes`:
 * what is here was made from what is stored, for this browser saved it. `apart`: neither knows of the other.
 */
export type Standing = 'follows' | 'precedes' | 'apart';

export function standingOf(origin: TextOrigin, {browsers, stamp, since = 0}: Here): Standing {
  const saved = seenOf(origin, browsers);
  if (saved >= stamp) return 'follows';
  return saved >= since && isSavedBy(origin, browsers) ? 'precedes' : 'apart';
}

export function isSavedBy({savedBy}: TextOrigin, browsers: readonly string[]): boolean {
  return savedBy.some((browser) => browsers.includes(browser));
}

/** The stamp of this browser's newest text that what is stored was made from; 0 where it was made from none. */
export function seenOf({seen}: TextOrigin, browsers: readonly string[]): number {
  const own = seen.filter(({browser}) => browsers.includes(browser));
  return Math.max(0, ...own.map(({stamp}) => stamp));
}

/**
 * Which of the replaced texts the server still lacks where what is stored follows what is here: they were sent before
 * this text, unless another tab's was, which did not know of them.
 */
export function asideBehind(
  aside: readonly string[],
  {origin}: {readonly origin: TextOrigin},
  {browsers, stamp}: Here,
): readonly string[] {
  return seenOf(origin, browsers) === stamp ? [] : aside;
}
