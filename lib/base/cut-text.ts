/**
 * Cuts text between characters as people count them: never through a surrogate pair, an accent or a joined emoji. Every
 * shortened text of the system is cut here; what runs inside an isolate has its own twin (`realm.cut`).
 */

/** UTF-16 units before the cut that are searched for the start of a character; longer ones are cut between code points. */
const characterUnitsMax = 64;

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** The beginning of `text`: at most `unitsMax` UTF-16 units, fewer where the last character would not be whole. */
export function cutText(text: string, unitsMax: number): string {
  if (text.length <= unitsMax) return text;
  const from = codePointStart(text, Math.max(0, unitsMax - characterUnitsMax));
  const near = text.slice(from, unitsMax + characterUnitsMax);
  const start = from + (segmenter.segment(near).containing(unitsMax - from)?.index ?? 0);
  // A character that began before the searched stretch is longer than any that people write.
  return text.slice(0, start > from || from === 0 ? start : codePointStart(text, unitsMax));
}

/** The same with an ellipsis, where anything was cut; at most `unitsMax` units with it. */
export function shortened(text: string, unitsMax: number): string {
  return text.length <= unitsMax ? text : `${cutText(text, unitsMax - 1)}…`;
}

/**
 * Two texts that differ, each with an ellipsis where anything was cut. Where what is left of both would be the same, they begin
 * shortly before the first place in which they differ.
 */
export function shortenedApart(one: string, other: string, unitsMax: number): [string, string] {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place++;
  if (place < unitsMax - 1) return [shortened(one, unitsMax), shortened(other, unitsMax)];
  const from = cutText(one, place - Math.floor(unitsMax / 3)).length;
  const ofText = (text: string): string => `…${shortened(text.slice(from), unitsMax - 1)}`;
  return [ofText(one), ofText(other)];
}

/** `place`, or the one before where `place` lies in the middle of a surrogate pair. */
function codePointStart(text: string, place: number): number {
  const isSplit =
    place > 0 && /[\ud800-\udbff]/.test(text[place - 1]!) && /[\udc00-\udfff]/.test(text[place]!);
  return isSplit ? place - 1 : place;
}
