/** Where each function stands in the source and in the metered code, so that its text can be shown as it was written. */
import type {AnyNode, Program} from 'acorn';
import {full} from 'acorn-walk';
import type MagicString from 'magic-string';

/** A piece of the metered code as magic-string keeps it. */
type Chunk = {
  readonly start: number;
  readonly end: number;
  readonly intro: string;
  readonly content: string;
  readonly outro: string;
  readonly next: Chunk | null;
};

/** A comment that stands where an arrow function without braces ends, among what closes the expressions around it. */
export function arrowEnd({fuel}: {readonly fuel: string}): string {
  return `/*${fuel}*/`;
}

/** Flat: start and end in the code, start and end in the source, for each function and class. */
export function functionRanges(ast: Program, text: MagicString, mark: string): number[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const outros = new Map<number, string>();
  const chunks: {readonly chunk: Chunk; readonly at: number}[] = [];
  let at = 0;
  for (let chunk = (text as unknown as {firstChunk: Chunk | null}).firstChunk; chunk; chunk = chunk.next) {
    at += chunk.intro.length;
    starts.set(chunk.start, at);
    chunks.push({chunk, at});
    at += chunk.content.length;
    ends.set(chunk.end, at);
    outros.set(chunk.end, chunk.outro);
    at += chunk.outro.length;
  }
  const inside = (offset: number): number => {
    let low = 0;
    let high = chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (chunks[middle]!.chunk.start <= offset) low = middle;
      else high = middle;
    }
    const found = chunks[low]!;
    return found.at + offset - found.chunk.start;
  };
  const marks = new Map<number, number>();
  const ranges: number[] = [];
  full(ast, (node) => {
    const range = rangeOf(node as AnyNode, text.original);
    if (range === undefined) return;
    const [start, end] = range;
    let codeEnd = ends.get(end) ?? inside(end);
    const arrow = node as AnyNode;
    if (arrow.type === 'ArrowFunctionExpression' && arrow.expression && arrow.body.end === end) {
      // Inner functions come first, here and in the code.
      const from = marks.get(end) ?? 0;
      const place = (outros.get(end) ?? '').indexOf(mark, from);
      marks.set(end, place + mark.length);
      codeEnd += place;
    }
    ranges.push(starts.get(start) ?? inside(start), codeEnd, start, end);
  });
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
