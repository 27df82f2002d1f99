/** Reads a stack text, whose places are the source's already, for the candidate's own frames. */
import {programFile} from '#lib/grader/worker/realm';
import type {Position} from '#lib/languages/language';

const framesMax = 8;
const frame = new RegExp(
  `^\\s*at (?:(.*?) \\()?${programFile.replace('.', '\\.')}:(\\d{1,7}):(\\d{1,7})\\)?$`,
);

export type Trace = {readonly position?: Position; readonly trace: string};

export function readStack(stack: string): Trace {
  const lines: string[] = [];
  let first: Position | undefined;
  for (const line of stack.split('\n')) {
    const match = frame.exec(line);
    if (match === null) continue;
    const position = {line: Number(match[2]), column: Number(match[3])};
    first ??= position;
    const where = `line ${position.line}, column ${position.column}`;
    lines.push(match[1] === undefined ? `at ${where}` : `at ${match[1]} (${where})`);
    if (lines.length === framesMax) break;
  }
  return {...(first === undefined ? {} : {position: first}), trace: lines.join('\n')};
}
