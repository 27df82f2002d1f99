/** Where each function stands in the source and in the metered code, so that its text can be shown as it was written. */
import type {AnyNode} from 'acorn';
import {type Piece, pieceAt} from '#lib/languages/javascript/pieces';

/** A comment that stands where an arrow function without braces ends, among what closes the expressions around it. */
export function arrowEnd({fuel}: {readonly fuel: string}): string {
  return `/*${fuel}*/`;
}

/** `nodes` are all of the program's, children first. Flat: start and end in the code, start and end in the source, for each function and class. */
export function functionRanges(
  nodes: readonly AnyNode[],
  source: string,
  pieces: readonly Piece[],
  mark: string,
): number[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const outros = new Map<number, string>();
  for (const {start, end, at, length, after} of pieces) {
    starts.set(start, at);
    ends.set(end, at + length);
    outros.set(end, after);
  }
  const inside = (offset: number): number => {
    const {at, start} = pieceAt(pieces, 'start', offset);
    return at + offset - start;
  };
  const marks = new Map<number, number>();
  const ranges: number[] = [];
  for (const node of nodes) {
    const range = rangeOf(node, source);
    if (range === undefined) continue;
    const [start, end] = range;
    let codeEnd = ends.get(end) ?? inside(end);
    if (node.type === 'ArrowFunctionExpression' && node.expression && node.body.end === end) {
      // Inner functions come first, here and in the code.
      const from = marks.get(end) ?? 0;
      const place = (outros.get(end) ?? '').indexOf(mark, from);
      marks.set(end, place + mark.length);
      codeEnd += place;
    }
    ranges.push(starts.get(start) ?? inside(start), codeEnd, start, end);
  }
  return ranges;
}

/** What `toString` of it shows, by the language. */
function rangeOf(node: AnyNode, source: string): readonly [number, number] | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.start, node.end];
    case 'Property':
      return node.method || node.kind !== 'init' ? [node.start, node.end] : undefined;
    case 'MethodDefinition': {
      const modifier = node.static
        ? /^static(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*/.exec(source.slice(node.start, node.key.start))
        : null;
      return [node.start + (modifier?.[0].length ?? 0), node.end];
    }
  }
  return undefined;
}
