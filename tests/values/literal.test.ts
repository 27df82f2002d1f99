/** Own inputs are read as JavaScript reads them: literals that are made up, against the engine. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {inputOf} from '#lib/kinds/inputs';
import {LiteralError, LiteralReader} from '#lib/values/literal';

const blank = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '/* c */',
  '/* a\n b */',
  '// c\n',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '/**/',
);
const piece = fc.constantFrom(
  ...[
    'a',
    'é',
    '😀',
    ' ',
    '0',
    '9',
    '\\n',
    '\\t',
    '\\0',
    '\\x41',
    '\\u0041',
    '\\u{1F600}',
    '\\u{41}',
    '\\101',
    '\\7',
    '\\18',
  ],
  ...[
    '\\377',
    '\\477',
    '\\8',
    '\\\\',
    '\\q',
    '\\\n',
    '\\\r\n',
    '\\\u2028',
    '\u2028',
    '$',
    '{',
    '\\ud83d',
    '\\"',
    "\\'",
    '\\`',
    '\\00',
    '\\u{0000041}',
  ],
);
const body = fc.array(piece, {maxLength: 6}).map((parts) => parts.join(''));
const text = fc
  .tuple(fc.constantFrom('"', "'", '`'), body)
  .map(([quote, inside]) => `${quote}${inside}${quote}`);
const number = fc.constantFrom(
  ...[
    '0',
    '1',
    '10',
    '1.5',
    '.5',
    '5.',
    '1e3',
    '1E-2',
    '.5e+1',
    '0x1F',
    '0XaB',
    '0b101',
    '0O17',
    '017',
    '019',
    '08.5',
    '1_000',
    '1_0.0_1',
  ],
  ...[
    '0x1_F',
    '12n',
    '0x1Fn',
    '0b1n',
    '0n',
    '1_0n',
    'Infinity',
    'NaN',
    '00',
    '1e400',
    '123456789012345678901',
  ],
);
const signed = fc
  .tuple(fc.constantFrom('', '-', '+', '- ', '-/**/', '+\n'), number)
  .map((parts) => parts.join(''));
const word = fc.constantFrom('true', 'false', 'null', 'undefined');
const key = fc.oneof(
  fc.constantFrom(
    'a',
    '$',
    '_x',
    'ünï',
    'true',
    'if',
    '\\u0061b',
    '\\u{63}',
    '0x10',
    '1.0',
    '.5',
    '1_0',
    '2n',
    '017',
    '"__x"',
    "'\\101'",
    '"a b"',
  ),
);
const literal: fc.Arbitrary<string> = fc.letrec<{any: string}>((tie) => {
  const spaced = fc.tuple(blank, tie('any'), blank).map((parts) => parts.join(''));
  return {
    any: fc.oneof(
      {depthSize: 'small', maxDepth: 4},
      text,
      signed,
      word,
      spaced.map((inside) => `(${inside})`),
      fc
        .tuple(fc.array(spaced, {maxLength: 4}), fc.boolean())
        .map(([items, trails]) => `[${items.join(',')}${trails && items.length > 0 ? ',' : ''}]`),
      fc
        .tuple(fc.array(fc.tuple(blank, key, blank, spaced), {maxLength: 4}), fc.boolean())
        .map(
          ([fields, trails]) =>
            `{${fields.map(([a, name, b, value]) => `${a}${name}${b}:${value}`).join(',')}${trails && fields.length > 0 ? ',' : ''}}`,
        ),
    ),
  };
}).any;

function byEngine(source: string): {readonly value: unknown} | undefined {
  try {
    // The text is our own generator's; a function's body is a sloppy script.
    return {value: new Function(`return (\n${source}\n)`)()};
  } catch {
    return undefined;
  }
}

function byReader(source: string): {readonly value: unknown} | undefined {
  try {
    const reader = new LiteralReader(source);
    reader.skipBlank();
    const value = reader.value();
    reader.skipBlank();
    return reader.atEnd() ? {value} : undefined;
  } catch (error) {
    if (error instanceof LiteralError) return undefined;
    throw error;
  }
}

test('a literal is read as the engine reads it, and refused where the engine refuses it', () => {
  fc.assert(
    fc.property(literal, (source) => {
      expect(byReader(source)).toEqual(byEngine(source));
    }),
    {numRuns: 3000},
  );
});

test('whatever is typed is read as the engine would read it, or refused', () => {
  const typed = fc
    .array(
      fc.oneof(
        piece,
        number,
        word,
        blank,
        fc.constantFrom(
          '"',
          "'",
          '`',
          '[',
          ']',
          '{',
          '}',
          '(',
          ')',
          ':',
          ',',
          '-',
          '${',
          '/*',
          'a',
          '_',
          'n',
          '1',
        ),
      ),
      {maxLength: 8},
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, (source) => {
      const read = byReader(source);
      if (read !== undefined) expect(read).toEqual(byEngine(source));
    }),
    {numRuns: 10_000},
  );
});

const signature = {
  kind: 'function',
  name: 'f',
  parameters: [{name: 'nums', type: 'int[]'}],
  returns: 'int',
} as const;

test.each([
  'nums =\n[\n  3, 1,\n  2\n]',
  '/* three numbers */\nnums = [3, 1 /* one */, 2]',
  'nums: // the numbers\n [3,1,2] /* that is all */',
  '[3, 1, 2]',
])('an input may stand over several lines, with comments: %j', (text) => {
  expect(inputOf(signature).parse(text)).toEqual({ok: true, value: [[3, 1, 2]]});
});

test.each([
  ['nums = [1] /* never', 'Line 1: the comment is never closed.'],
  ['nums = [1, 2', 'Line 1: "[" is never closed by "]".'],
  ['nums = [1__0]', 'Line 1: `1__0]` is not a number.'],
  [
    'nums = ["\\u{110000}"]',
    'Line 1: \\u{…} holds the number of a character, at most 10FFFF in hexadecimal.',
  ],
  ['nums = [`$' + '{1}`]', 'Line 1: a template cannot hold values here: write the text itself.'],
  ['nums = [-"1"]', 'Line 1: a - stands before numbers only.'],
])('what cannot be read is refused with what would be right: %s', (text, message) => {
  expect(inputOf(signature).parse(text)).toEqual({ok: false, message});
});
