/** Where the pieces of a source stand in the code that was made by putting text between them. */
import type MagicString from 'magic-string';

/** A piece of the code as magic-string keeps it. */
type Chunk = {
  readonly start: number;
  readonly end: number;
  readonly intro: string;
  readonly content: string;
  readonly outro: string;
  readonly next: Chunk | null;
};

/** A piece of the source from `start` to `end`, whose text begins in the code at `at`, behind what was put in front of it. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly at: number;
  readonly length: number;
  readonly after: string;
  /** Whether its text is the source's. */
  readonly isKept: boolean;
};

export function piecesOf(text: MagicString): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let chunk = (text as unknown as {firstChunk: Chunk | null}).firstChunk; chunk; chunk = chunk.next) {
    const {start, end, intro, content, outro} = chunk;
    const at = from + intro.length;
    const isKept = content.length === end - start && text.original.startsWith(content, start);
    pieces.push({start, end, from, at, length: content.length, after: outro, isKept});
    from = at + content.length + outro.length;
  }
  return pieces;
}

/** The last piece whose `key` is not above the offset. */
export function pieceAt(pieces: readonly Piece[], key: 'start' | 'from', offset: number): Piece {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pieces[middle]![key] <= offset) low = middle;
    else high = middle;
  }
  return pieces[low]!;
}

/** Where an offset in the code lies in the source: what was put in lies where it was put, or where `places` says. */
export function sourceOffset(
  pieces: readonly Piece[],
  offset: number,
  places: ReadonlyMap<number, number>,
): number {
  const {start, end, at, length, isKept} = pieceAt(pieces, 'from', offset);
  if (offset < at) return places.get(start) ?? start;
  if (offset >= at + length) return end;
  return isKept ? start + offset - at : start;
}
