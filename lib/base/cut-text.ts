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

/** `place`, or the one before where `place` lies in the middle of a surrogate pair. */
function codePointStart(text: string, place: number): number {
  const isSplit =
    place > 0 && /[\ud800-\udbff]/.test(text[place - 1]!) && /[\udc00-\udfff]/.test(text[place]!);
  return isSplit ? place - 1 : place;
}
