/**
 * Reads values that people type: JSON, or JavaScript-like literals with single quotes, bare keys, trailing
 * commas, undefined, NaN and Infinity (Python's True, False and None too). Evaluates nothing.
 */
import {nestingMax} from '#lib/exercise-sdk/tagged';
import {cut} from '#lib/exercises/values/write-value';

/** What was typed cannot be read; `line` counts from 1, the message is a sentence without it. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
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

const numberPattern = /[+-]?(?:0[xX][0-9a-fA-F]+|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(n?)/y;
const wordPattern = /[A-Za-z_$][\w$]*/y;
const blankPattern = /(?:[\s\uFEFF]|\/\/[^\n]*)*/y;
const spacePattern = /[^\S\n]*/y;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** Walks over a text; every read leaves it behind what was read. */
export class LiteralReader {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text.replaceAll('\r\n', '\n');
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

  /** Skips white space, line ends and `//` comments. */
  skipBlank(): void {
    this.match(blankPattern);
  }

  /** Skips white space within the line. */
  skipSpaces(): void {
    this.match(spacePattern);
  }

  /** Goes on to what comes next, which must stand on a line of its own or behind one of `separators`. */
  endLine(separators: readonly string[]): void {
    this.skipSpaces();
    const separated = separators.some((separator) => this.take(separator));
    const end = this.position;
    this.skipBlank();
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

  word(): string | undefined {
    return this.match(wordPattern)?.[0];
  }

  value(depth = 0): unknown {
    if (depth > nestingMax) this.fail(`values may be nested at most ${nestingMax} levels deep`);
    const start = this.position;
    const character = this.text[start];
    if (character === '[') return this.array(depth);
    if (character === '{') return this.object(depth);
    if (character === '"' || character === "'" || character === '`') return this.string(character);
    const number = this.match(numberPattern);
    if (number) return this.number(number, start);
    const word = this.word();
    if (word !== undefined && Object.hasOwn(words, word)) return words[word];
    this.position = start;
    if (word !== undefined) this.fail(`\`${cut(word, 20)}\` is not a value; put text in quotes`);
    this.fail(`expected a value but found ${this.found()}`);
  }

  private number(match: RegExpExecArray, start: number): unknown {
    const glued = this.match(wordPattern);
    if (glued || this.text[this.position] === '.') {
      this.position = start;
      this.fail(`${this.found()} is not a number`);
    }
    const text = match[0].replace(/^\+/, '');
    if (match[1] === '') return Number(text.startsWith('-0x') ? -Number(text.slice(1)) : text);
    if (!/^-?\d+n$/.test(text)) this.fail(`\`${text}\` is not a whole number`, start);
    return BigInt(text.slice(0, -1));
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.list('[', ']', () => items.push(this.value(depth + 1)));
    return items;
  }

  private object(depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.list('{', '}', () => {
      const character = this.text[this.position];
      const quoted = character === '"' || character === "'";
      const key = quoted ? this.string(character) : (this.word() ?? this.match(/\d+/y)?.[0]);
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

  private string(quote: string): string {
    const start = this.position;
    let text = '';
    for (let at = start + 1; at < this.text.length; at++) {
      const character = this.text[at]!;
      if (character === quote) {
        this.position = at + 1;
        return text;
      }
      if (character === '\n' && quote !== '`') break;
      if (character !== '\\') {
        text += character;
        continue;
      }
      const letter = this.text[++at] ?? '';
      const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
      if (digits === 0) {
        text += escapes[letter] ?? letter;
        continue;
      }
      const code = this.text.slice(at + 1, at + 1 + digits);
      if (!/^[0-9a-fA-F]+$/.test(code) || code.length < digits) {
        this.fail(`\\${letter} needs ${digits} hexadecimal digits`, at);
      }
      text += String.fromCharCode(Number.parseInt(code, 16));
      at += digits;
    }
    this.fail('the quote is never closed', start);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.position = pattern.lastIndex;
    return match;
  }
}
