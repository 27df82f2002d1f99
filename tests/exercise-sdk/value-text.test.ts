import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Opaque} from '#lib/exercise-sdk/tagged';
import {valueText, valueTextsApart} from '#lib/exercise-sdk/value-text';

test.each([
  [undefined, 'undefined'],
  [1n, '1n'],
  [-0, '-0'],
  [Number.NaN, 'NaN'],
  ['a"b', '"a\\"b"'],
  [[1, [undefined, null]], '[1, [undefined, null]]'],
  [{a: 1, 'b-c': [2n]}, '{a: 1, "b-c": [2n]}'],
  [new Map<unknown, unknown>([['k', new Set([1])]]), 'Map {"k" => Set {1}}'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'Invalid Date'],
  [new Opaque('[function]'), '[function]'],
  // As a checker's realm has it.
  [{opaque: '[circular]'}, '[circular]'],
  [[{opaque: '[symbol]'}], '[[symbol]]'],
  [{opaque: 1}, '{opaque: 1}'],
  [{opaque: 'x', more: 1}, '{opaque: "x", more: 1}'],
  [{toString: 1, valueOf: 1, toJSON: 1}, '{toString: 1, valueOf: 1, toJSON: 1}'],
])('%o is written as a person reads it', (value, text) => {
  expect(valueText(value)).toBe(text);
});

test('whatever a candidate may have returned is written, in one short line', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const text = valueText(value);
      expect(text.length).toBeLessThan(100);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});

test('two long values that begin alike are written from shortly before their first difference', () => {
  const items = Array.from({length: 50}, (_, index) => ({id: index}));
  const [one, other] = valueTextsApart([...items, 'x'], [...items, 'y']);
  expect([one, other]).toEqual([expect.stringMatching(/^….*"x"\]$/), expect.stringMatching(/^….*"y"\]$/)]);
});
