/**
 * Offsets and positions in a text. The engine ends a line at U+2028 and U+2029 as well, the editor does not: whoever turns one
 * into the other says whose lines are meant.
 */
import type {Position} from '#lib/languages/language';

const editorBreak = /\r\n|\n|\r/g;
export const engineBreak = /\r\n|[\n\r\u2028\u2029]/g;

export type Lines = {
  readonly positionAt: (offset: number) => Position;
  /** Undefined where the text has no such line. */
  readonly offsetAt: (position: Position) => number | undefined;
};

/** Lines as the editor counts them. */
export function editorLines(text: string): Lines {
  return linesOf(text, editorBreak);
}

/** Lines as the engine counts them. */
export function engineLines(text: string): Lines {
  return linesOf(text, engineBreak);
}

function linesOf(text: string, lineBreak: RegExp): Lines {
  const starts = [0];
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
  return {
    positionAt: (offset) => {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle;
      }
      return {line: low + 1, column: offset - starts[low]! + 1};
    },
    offsetAt: ({line, column}) => {
      const start = starts[line - 1];
      return start === undefined ? undefined : start + column - 1;
    },
  };
}

/** A source map, decoded: for each line of the made text its segments, by column from 0. */
export type Segments = ReadonlyArray<ReadonlyArray<readonly number[]>>;

/**
 * The way from an offset in `made` to one in `source`. Both are cut into lines at `lineBreak`, as the map's maker did; with
 * `keepsText`, what follows the start of a segment is the same text on both sides.
 */
export function offsetMap(
  segments: Segments,
  made: string,
  source: string,
  {lineBreak = /\n/g, keepsText = false}: {readonly lineBreak?: RegExp; readonly keepsText?: boolean} = {},
): (offset: number) => number {
  const madeLines = linesOf(made, lineBreak);
  const sourceLines = linesOf(source, lineBreak);
  return (offset) => {
    const {line, column} = madeLines.positionAt(offset);
    let found: readonly number[] | undefined;
    for (const segment of segments[line - 1] ?? []) {
      if (segment[0]! > column - 1 && found !== undefined) break;
      if (segment.length >= 4) found = segment;
    }
    for (let above = line - 2; found === undefined && above >= 0; above--) {
      found = segments[above]?.findLast((segment) => segment.length >= 4);
    }
    if (found === undefined) return 0;
    const further = keepsText ? Math.max(0, column - 1 - found[0]!) : 0;
    return sourceLines.offsetAt({line: found[2]! + 1, column: found[3]! + 1 + further}) ?? source.length;
  };
}
