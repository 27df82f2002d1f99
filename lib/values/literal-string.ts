/** Reads string literals as JavaScript does in a sloppy script, octal escapes and line continuations included. Pure. */

export type ReadString =
  | {readonly ok: true; readonly text: string; readonly end: number}
  | {readonly ok: false; readonly message: string; readonly at: number};

const letters: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v'};
const octal = /[0-3][0-7]{0,2}|[4-7][0-7]?/y;
const fixed = {x: /[0-9a-fA-F]{2}/y, u: /[0-9a-fA-F]{4}/y} as const;
const braced = /\{([0-9a-fA-F]+)\}/y;
const pointMax = 0x10ffff;

/** The literal that begins with the quote at `start` of a text whose line ends are line feeds. */
export function readString(source: string, start: number): ReadString {
  const quote = source[start]!;
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at]!;
    if (character === quote) return {ok: true, text, end: at + 1};
    if (character === '\n' && quote !== '`') break;
    if (character === '$' && quote === '`' && source[at + 1] === '{') {
      return {ok: false, message: 'a template cannot hold values here: write the text itself', at};
    }
    if (character !== '\\') {
      text += character;
      continue;
    }
    const read = readEscape(source, at + 1, quote === '`');
    if (typeof read === 'string') return {ok: false, message: read, at};
    text += read.text;
    at = read.end - 1;
  }
  return {ok: false, message: 'the quote is never closed', at: start};
}

/** What stands behind a backslash; a sentence where it is no escape. */
function readEscape(
  source: string,
  at: number,
  isTemplate: boolean,
): {readonly text: string; readonly end: number} | string {
  const letter = source[at] ?? '';
  if (letter === 'x' || letter === 'u') return readCode(source, at, letter);
  // A line that ends in a backslash goes on in the next.
  if (/[\n\u2028\u2029]/.test(letter)) return {text: '', end: at + 1};
  if (/[0-9]/.test(letter)) return readOctal(source, at, isTemplate);
  return {text: letters[letter] ?? letter, end: at + 1};
}

function readCode(source: string, at: number, letter: 'x' | 'u'): {text: string; end: number} | string {
  if (letter === 'u' && source[at + 1] === '{') {
    braced.lastIndex = at + 1;
    const digits = braced.exec(source)?.[1];
    const point = Number.parseInt(digits ?? '', 16);
    if (!(point <= pointMax)) return '\\u{…} holds the number of a character, at most 10FFFF in hexadecimal';
    return {text: String.fromCodePoint(point), end: braced.lastIndex};
  }
  const pattern = fixed[letter];
  pattern.lastIndex = at + 1;
  const digits = pattern.exec(source)?.[0];
  if (digits === undefined) return `\\${letter} needs ${letter === 'x' ? 2 : 4} hexadecimal digits`;
  return {text: String.fromCharCode(Number.parseInt(digits, 16)), end: pattern.lastIndex};
}

function readOctal(source: string, at: number, isTemplate: boolean): {text: string; end: number} | string {
  if (isTemplate && (source[at] !== '0' || /[0-9]/.test(source[at + 1] ?? ''))) {
    return 'a template cannot hold an octal escape: write \\x and two hexadecimal digits';
  }
  octal.lastIndex = at;
  const digits = octal.exec(source)?.[0];
  // \8 and \9 stand for themselves.
  if (digits === undefined) return {text: source[at]!, end: at + 1};
  return {text: String.fromCharCode(Number.parseInt(digits, 8)), end: at + digits.length};
}
