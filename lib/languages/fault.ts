/** A program that differs from a right one by one small fault, of languages that do not run as JavaScript. Pure. */
import {shortened} from '#lib/base/cut-text';
import {mutantLineCharactersMax} from '#lib/base/limits';

/** Replaces source[start, end) by `text`. */
export type TextEdit = {readonly start: number; readonly end: number; readonly text: string};

export type Fault = {
  /** Of which sort it is: `join`, `order`, `capacity`. */
  readonly kind: string;
  /** What was changed, in a line; another fault of the same program may say the same. */
  readonly says: string;
  /** Counts from 1. */
  readonly line: number;
  /** Where in that line, counting from 1, stands what in place of what; absent where a document was changed, and not its text. */
  readonly edit?: {readonly column: number; readonly before: string; readonly after: string};
  readonly source: string;
};

/** The line as it was and as it is: `if (a < b) → if (a <= b)`. */
export function faultOfEdit(source: string, kind: string, {start, end, text}: TextEdit): Fault {
  const first = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const last = lineEnd === -1 ? source.length : lineEnd;
  const after = shorten(source.slice(first, start) + text + source.slice(end, last));
  return {
    kind,
    says: `${shorten(source.slice(first, last))} → ${after === '' || after === ';' ? '(nothing)' : after}`,
    line: source.slice(0, start).split('\n').length,
    edit: {
      column: start - first + 1,
      before: shorten(source.slice(start, end)),
      after: shorten(text) || '(nothing)',
    },
    source: source.slice(0, start) + text + source.slice(end),
  };
}

function shorten(text: string): string {
  return shortened(text.trim().replace(/\s+/g, ' '), mutantLineCharactersMax);
}
