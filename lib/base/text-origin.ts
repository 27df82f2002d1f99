/**
 * Which browsers a saved text comes from: kept with it, so that a browser knows its own text again even where it never
 * heard the answer to its save, and where another tab saved it. A browser is an id that it made for the account.
 */
import {z} from 'zod';
import {textBrowsersMax} from '#lib/base/limits';

/** A text of one browser; `stamp` rises with every change that a person makes there, in whichever tab. */
export const browserTextSchema = z.strictObject({
  browser: z.string().regex(/^[0-9a-f]{32}$/),
  stamp: z.int().min(0),
});
export type BrowserText = z.infer<typeof browserTextSchema>;

const originSchema = z.object({
  /** The browsers that saved this very text; none where a client without an id did. */
  savedBy: z.array(z.string()),
  /** The newest text of each browser that was saved up to this one, which was therefore made from it; the latest last. */
  seen: z.array(z.object({browser: z.string(), stamp: z.number()})),
});
export type TextOrigin = {
  readonly savedBy: readonly string[];
  readonly seen: readonly BrowserText[];
};

export const noOrigin: TextOrigin = {savedBy: [], seen: []};

/** As a column has it; null in what was saved before 2026-11-30. */
export function readOrigin(column: unknown): TextOrigin {
  return column === null ? noOrigin : originSchema.parse(column);
}

/** The origin of what is saved over a text of this origin; `isSame` where it is the same text again. */
export function originAfter(
  {savedBy, seen}: TextOrigin,
  by: BrowserText | undefined,
  isSame: boolean,
): TextOrigin {
  const savers = isSame ? savedBy : [];
  if (by === undefined) return {savedBy: savers, seen};
  const {browser} = by;
  const stamp = Math.max(by.stamp, seen.find((text) => text.browser === browser)?.stamp ?? 0);
  return {
    savedBy: [...savers.filter((saver) => saver !== browser), browser].slice(-textBrowsersMax),
    seen: [...seen.filter((text) => text.browser !== browser), {browser, stamp}].slice(-textBrowsersMax),
  };
}
