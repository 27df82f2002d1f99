import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  bigintDigitsMax,
  decodePartialList,
  decodeReplied,
  decodeTagged,
  encodeTagged,
  nestingMax,
  Opaque,
  type RepliedText,
  wrappingMax,
} from '#lib/exercise-sdk/tagged';

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

/** Text of containers inside one another, of each notation. */
const nests = {
  array: (depth: number) => '['.repeat(depth) + ']'.repeat(depth),
  record: (depth: number) => `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`,
  set: (depth: number) => `${'{"$":"set","value":['.repeat(depth)}${']}'.repeat(depth)}`,
  map: (depth: number) => `${'{"$":"map","value":[[0,'.repeat(depth)}0${']]}'.repeat(depth)}`,
  object: (depth: number) => `${'{"$":"object","value":[["$",'.repeat(depth)}0${']]}'.repeat(depth)}`,
};

test.each(Object.entries(nests))('depth is counted in containers, of the notation %s as well', (_, nest) => {
  expect(() => decodeTagged(nest(nestingMax + wrappingMax))).not.toThrow();
  expect(() => decodeTagged(nest(nestingMax + wrappingMax + 1))).toThrow(SyntaxError);
  expect(decodeReplied(nest(2_000_000) as RepliedText)).toEqual({ok: false});
});

test('what may be encoded may be decoded with all that is put around it', () => {
  let value: unknown = new Opaque('[too deep]');
  for (let depth = 0; depth < nestingMax; depth++) value = [value];
  const text = `${'['.repeat(wrappingMax)}${encodeTagged(value)}${']'.repeat(wrappingMax)}`;
  expect(decodeReplied(text as RepliedText).ok).toBe(true);
  for (let depth = 0; depth <= wrappingMax + 1; depth++) value = [value];
  expect(() => encodeTagged(value)).toThrow(RangeError);
});

test('a list whose writing broke off gives what is whole', () => {
  expect(decodePartialList('[1,"two"' as RepliedText)).toEqual([1, 'two']);
  expect(decodePartialList('[' as RepliedText)).toEqual([]);
  expect(decodePartialList('[1,{"a"' as RepliedText)).toBeUndefined();
  expect(decodePartialList('' as RepliedText)).toBeUndefined();
});

test.each([
  '{',
  '{"$":"what"}',
  '{"$":"map","value":5}',
  '{"$":"map","value":[[1]]}',
  '{"$":"set","value":"abc"}',
  '{"$":"object","value":[5]}',
  '{"$":"bigint","value":"x"}',
  `{"$":"bigint","value":"${'9'.repeat(bigintDigitsMax + 1)}"}`,
  '{"$":"bigint","value":{"valueOf":1,"toString":1}}',
  '{"$":"number","value":[[1]]}',
  '{"$":"date","value":{"toString":0}}',
  '{"$":"opaque","value":{}}',
  '{"$":["map"],"value":[]}',
  '{"$":null}',
  '{"$":"object","value":[[["a"],1]]}',
  '[NaN]',
  '',
])('%s is no tagged JSON', (text) => {
  expect(() => decodeTagged(text)).toThrow(SyntaxError);
  expect(decodeReplied(text as RepliedText)).toEqual({ok: false});
});
