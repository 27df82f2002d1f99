import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decodeTagged, encodeTagged, nestingMax, Opaque} from '#lib/exercise-sdk/tagged';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: false,
  maxDepth: 4,
  key: fc.oneof(fc.constantFrom('$', '__proto__', 'constructor', 'value', ''), fc.string({maxLength: 4})),
});

test('what was encoded is decoded to the same value', () => {
  fc.assert(
    fc.property(anything, (value) => {
      // Node's own comparison: vitest's trusts a key named `constructor`.
      expect(isDeepStrictEqual(decodeTagged(encodeTagged(value)), value)).toBe(true);
    }),
    {numRuns: 500},
  );
});

test('a value without a counterpart is described, and equals nothing it came from', () => {
  expect(decodeTagged(encodeTagged([() => 1, Symbol('s')]))).toEqual([
    new Opaque('[function]'),
    new Opaque('[symbol]'),
  ]);
});

test('typed arrays are written as arrays', () => {
  expect(decodeTagged(encodeTagged(new Float64Array([1, -0, Number.NaN])))).toStrictEqual([
    1,
    -0,
    Number.NaN,
  ]);
});

test('a key __proto__ is data, and changes no prototype', () => {
  const decoded = decodeTagged('{"__proto__": {"polluted": [1]}}') as object;
  expect(Object.keys(decoded)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  expect((decoded as {polluted?: unknown}).polluted).toBeUndefined();
});

test('nesting beyond the bound is refused both ways', () => {
  let value: unknown = 0;
  for (let depth = 0; depth <= nestingMax + 1; depth++) value = [value];
  expect(() => encodeTagged(value)).toThrow(RangeError);
  expect(() => decodeTagged('['.repeat(nestingMax + 2) + ']'.repeat(nestingMax + 2))).toThrow(SyntaxError);
});

test.each([
  '{',
  '{"$":"what"}',
  '{"$":"map","value":5}',
  '{"$":"map","value":[[1]]}',
  '{"$":"set","value":"abc"}',
  '{"$":"object","value":[5]}',
  '{"$":"bigint","value":"x"}',
])('%s is no tagged JSON', (text) => {
  expect(() => decodeTagged(text)).toThrow(SyntaxError);
});
