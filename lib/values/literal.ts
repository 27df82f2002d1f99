/**
 * Reads values that people type: JSON, and JavaScript's literals as JavaScript reads them, with its comments (Python's True,
 * False and None too). Only `__proto__` is a key like any other. Evaluates nothing.
 */
import {nestingMax} from '#lib/exercise-sdk/tagged';
import {readNumber} from '#lib/values/literal-number';
import {readString} from '#lib/values/literal-string';
import {cut} from '#lib/values/write-value';

/** What was typed cannot be read; `line` counts from 1, the message is a sentence without it. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** What `read` makes of the text, or the sentence of its LiteralError with the line in it. */
export function readLiterals<T>(
  text: string,
  read: (reader: LiteralReader) => T,
): {readonly ok: true; readonly value: T} | {readonly ok: false; readonly message: string} {
  try {
    return {ok: true, value: read(new LiteralReader(text))};
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return {ok: false, message: `Line ${error.line}: ${error.message}.`};
  }
}

const words: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  True: true,
  False: false,
  None: null,
};

const wordPattern =
  /(?:[\p{ID_Start}$_]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]+\})(?:[\p{ID_Continue}$\u200c\u200d]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]+\})*/uy;
const wordEscape = /\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))/g;
const plainWord = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
const blankPattern = /(?:[\s\uFEFF]|\/\/[^\n\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y;
const spacePattern = /(?:[^\S\n\u2028\u2029]|\/\*[^\n\u2028\u2029]*?\*\/)*/y;
const lineEnds = /\r\n?/g;

/** Walks over a text; every read leaves it behind what was read. */
export class LiteralReader {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text.replace(lineEnds, '\n');
  }

  /** The line, counting from 1, of a position; of the current one when none is given. */
  line(position = this.position): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < position; at = this.text.indexOf('\n', at + 1))
      line++;
    return line;
  }

  fail(message: string, position = this.position): never {
    throw new LiteralError(message, this.line(position));
  }

  /** What stands at the current position, quoted for a message. */
  found(): string {
    const rest = this.text.slice(this.position).split('\n')[0]!.trim();
    if (rest === '') return this.position >= this.text.length ? 'the end' : 'the end of the line';
    return `\`${cut(rest, 20)}\``;
  }

  /** Skips white space, line ends and comments. */
  skipBlank(): void {
    this.match(blankPattern);
    if (this.text.startsWith('/*', this.position)) this.fail('the comment is never closed');
  }

  /** Skips white space and comments within the line. */
  skipSpaces(): void {
    this.match(spacePattern);
  }

  /** Goes on to what comes next, which must stand on a line of its own or behind one of `separators`. */
  endLine(separators: readonly string[]): void {
    const end = this.position;
    this.skipBlank();
    const separated = separators.some((separator) => this.take(separator));
    if (separated) this.skipBlank();
    if (separated || this.atEnd() || this.text.slice(end, this.position).includes('\n')) return;
    this.fail(`expected the end of the line but found ${this.found()}`);
  }

  atEnd(): boolean {
    return this.position >= this.text.length;
  }

  take(token: string): boolean {
    if (!this.text.startsWith(token, this.position)) return false;
    this.position += token.length;
    return true;
  }

  /** An identifier, its escapes resolved. */
  word(): string | undefined {
    const start = this.position;
    const written = this.match(wordPattern)?.[0];
    if (written?.includes('\\') !== true) return written;
    const plain = written.replace(wordEscape, (whole, braced?: string, four?: string) => {
      const point = Number.parseInt(braced ?? four ?? '', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
    if (!plainWord.test(plain)) this.fail(`\`${cut(written, 20)}\` is no name`, start);
    return plain;
  }

  value(depth = 0): unknown {
    if (depth > nestingMax) this.fail(`values may be nested at most ${nestingMax} levels deep`);
    const start = this.position;
    const character = this.text[start];
    if (character === '[') return this.array(depth);
    if (character === '{') return this.object(depth);
    if (character === '"' || character === "'" || character === '`') return this.string();
    if (character === '-' || character === '+') return this.signed(depth);
    if (character === '(') return this.parenthesised(depth);
    if (/[\d.]/.test(character ?? '')) return this.number();
    const word = this.word();
    if (word !== undefined && Object.hasOwn(words, word)) return words[word];
    this.position = start;
    if (word !== undefined) this.fail(`\`${cut(word, 20)}\` is not a value; put text in quotes`);
    this.fail(`expected a value but found ${this.found()}`);
  }

  private number(): number | bigint {
    const read = readNumber(this.text, this.position);
    if (read === undefined) this.fail(`${this.found()} is not a number`);
    this.position = read.end;
    return read.value;
  }

  /** A number with its signs, which may stand apart from it. */
  private signed(depth: number): unknown {
    const start = this.position;
    const sign = this.text[this.position++];
    if (this.text[this.position] === sign) this.fail(`${sign}${sign} is no sign of a number`, start);
    this.skipBlank();
    const value = this.value(depth + 1);
    if (typeof value === 'number') return sign === '-' ? -value : value;
    if (typeof value === 'bigint' && sign === '-') return -value;
    this.fail(`a ${sign} stands before numbers only`, start);
  }

  private parenthesised(depth: number): unknown {
    const start = this.position++;
    this.skipBlank();
    const value = this.value(depth + 1);
    this.skipBlank();
    if (!this.take(')')) this.fail('"(" is never closed by ")"', start);
    return value;
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.list('[', ']', () => items.push(this.value(depth + 1)));
    return items;
  }

  private object(depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.list('{', '}', () => {
      const key = this.key();
      if (key === undefined) this.fail(`expected a key but found ${this.found()}`);
      this.skipBlank();
      if (!this.take(':')) this.fail(`expected ":" after the key ${key} but found ${this.found()}`);
      this.skipBlank();
      // Defined, not assigned: `__proto__` is an ordinary key.
      Object.defineProperty(fields, key, {
        value: this.value(depth + 1),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    });
    return fields;
  }

  private key(): string | undefined {
    const character = this.text[this.position];
    if (character === '"' || character === "'") return this.string();
    if (/[\d.]/.test(character ?? '')) return String(this.number());
    return this.word();
  }

  /** Items between `open` and `close`, parted by commas; one comma may trail. */
  list(open: string, close: string, item: () => void): void {
    const start = this.position;
    this.position += open.length;
    for (;;) {
      this.skipBlank();
      if (this.take(close)) return;
      if (this.atEnd()) this.fail(`"${open}" is never closed by "${close}"`, start);
      item();
      this.skipBlank();
      if (this.take(close)) return;
      if (this.atEnd()) this.fail(`"${open}" is never closed by "${close}"`, start);
      if (!this.take(',')) this.fail(`expected "," or "${close}" but found ${this.found()}`);
    }
  }

  private string(): string {
    const read = readString(this.text, this.position);
    if (!read.ok) this.fail(read.message, read.at);
    this.position = read.end;
    return read.text;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.position = pattern.lastIndex;
    return match;
  }
}
