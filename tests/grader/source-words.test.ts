import fc from 'fast-check';
import {expect, test} from 'vitest';
import {piecesOf, wordsOf} from '#lib/grader/host/source-words';

/** What begins, ends and escapes texts and comments, in any order. */
const hostile = fc
  .array(fc.constantFrom("'", '"', '`', '\\', '/', '*', '${', '}', '\n', 'a', '1', '.', '_', '0x', 'e'), {
    maxLength: 200,
  })
  .map((parts) => parts.join(''));

test('every character of a program is read once, in whatever order texts and comments begin', () => {
  fc.assert(
    fc.property(hostile, (source) => {
      const pieces = piecesOf(source);
      expect(pieces.join('')).toBe(source);
      // What begins and never ends is one piece: tried at each of its quotes, a long one would take seconds.
      for (const [index, piece] of pieces.entries()) {
        const rest = pieces.slice(index + 1).join('');
        if (/^['"]$/.test(piece)) expect(rest).toMatch(/^(\n|\\?$)/);
        if (piece === '`') expect(rest).toMatch(/^\\?$/);
        if (piece === '/') expect(rest).not.toMatch(/^\*/);
      }
    }),
    {numRuns: 2000},
  );
});

test('numbers and texts are words, names and comments are not', () => {
  const {numbers, texts} = wordsOf(
    "// 'no' 77\nconst a1 = 'x\\n', b = `k-$".concat(
      '{a1}|`, url = "http://s"; /* 99 */ list[8] ?? 1_000 ?? 0x10 ?? .5;',
    ),
  );
  expect(texts).toEqual(['x\n', 'k-', '|', 'http://s']);
  expect(numbers).toEqual(expect.arrayContaining([8, 7, 9, -8, 1000, 16]));
  for (const absent of [77, 99, 1.5, 5]) expect(numbers).not.toContain(absent);
});
