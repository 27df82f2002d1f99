import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Opaque} from '#lib/exercise-sdk/tagged';
import {differenceOf} from '#lib/kinds/difference';
import {isSameValue} from '#lib/kinds/same-value';
import {parseType} from '#lib/values/type-text';
import {writeValue} from '#lib/values/write-value';

test.each<[unknown, unknown, string | undefined]>([
  ['1', 1, 'a string where a number is expected'],
  [1n, 1, 'a BigInt where a number is expected'],
  [[1, '2'], [1, 2], 'at [1]: a string where a number is expected'],
  ['ab ', 'ab', 'differs only in white space at the end'],
  [' ab', 'ab', 'differs only in white space at the beginning'],
  ['a  b', 'a b', 'differs only in white space'],
  ['AB', 'ab', 'differs only in upper and lower case'],
  ['e\u0301', '\u00e9', 'looks the same, but is made of other characters'],
  ['x'.repeat(30), `${'x'.repeat(29)}y`, 'differs from character 30 on'],
  ['x'.repeat(1200), 'x'.repeat(1201), 'differs from character 1,201 on; 1,200 characters, expected 1,201'],
  [[1, 2], [1, 2, 3], '2 items, expected 3'],
  [[1], [], '1 item, expected 0'],
  [[2, 1], [1, 2], 'the right items in another order'],
  [{a: 1}, {a: 1, b: 2}, '"b" is missing'],
  [{a: 1, b: undefined}, {a: 1, b: null}, '"b" is missing'],
  [{a: 1, b: 2}, {a: 1}, '"b" should not be there'],
  [{a: {b: [0, 5]}}, {a: {b: [0, 6]}}, 'at .a.b[1]: 5 where 6 is expected'],
  [new Set([1]), new Set([1, 2]), '2 is missing'],
  [new Map([['k', 1]]), new Map([['k', 2]]), 'at .k: 1 where 2 is expected'],
  [{0: 1}, [1], 'an object where a list is expected'],
  [new Opaque('[function f]'), 3, '[function f] is not a value that can be compared'],
  // Both are read at a glance.
  [1, 2, undefined],
  [undefined, 1, undefined],
  [false, true, undefined],
  ['ab', 'cd', undefined],
  [[1, 2], [1, 3], undefined],
  // Not different.
  [-0, 0, undefined],
])('%o against %o: %s', (actual, expected, says) => {
  expect(differenceOf(actual, expected)).toBe(says);
});

test('a float that differs in its last digits is no difference', () => {
  expect(differenceOf([0.1 + 0.2], [0.3], parseType('float[]'))).toBeUndefined();
});

const values = fc.anything({withMap: true, withSet: true, withBigInt: true, withDate: true});

/** Wraps a value in lists and objects, so that it is found at any depth. */
const nested = (pair: readonly [unknown, unknown], path: readonly (number | string)[]): [unknown, unknown] =>
  path.reduce<[unknown, unknown]>(
    ([actual, expected], step) =>
      typeof step === 'number'
        ? [
            [...Array(step).fill(0), actual],
            [...Array(step).fill(0), expected],
          ]
        : [{[step]: actual}, {[step]: expected}],
    [...pair],
  );

/** Pairs that print alike, or nearly. */
const alike = fc.oneof(
  fc.integer().map((n): [unknown, unknown] => [String(n), n]),
  fc.string().map((text): [unknown, unknown] => [`${text} `, text]),
  fc.string().map((text): [unknown, unknown] => [`\n${text}`, text]),
  fc.bigInt().map((n): [unknown, unknown] => [n, Number(n)]),
  fc.array(fc.integer(), {minLength: 1}).map((list): [unknown, unknown] => [list.slice(1), list]),
  fc.array(fc.integer()).map((list): [unknown, unknown] => [[...list, null], list]),
  fc.dictionary(fc.string(), fc.integer()).map((made): [unknown, unknown] => [{...made, extra: 1}, made]),
);

test('what looks alike is told apart at any depth', () => {
  const path = fc.array(fc.oneof(fc.nat(3), fc.constantFrom('a', 'b c')), {maxLength: 4});
  fc.assert(
    fc.property(alike, path, (pair, steps) => {
      const [actual, expected] = nested(pair, steps);
      fc.pre(!isSameValue(actual, expected));
      expect(differenceOf(actual, expected), writeValue(actual)).toEqual(expect.any(String));
    }),
    {numRuns: 500},
  );
});

test('a phrase is never made of nothing: equal values have no difference, and none throws', () => {
  fc.assert(
    fc.property(values, values, (actual, expected) => {
      const says = differenceOf(actual, expected);
      if (isSameValue(actual, expected)) expect(says).toBeUndefined();
      else if (says !== undefined) expect(says.length).toBeGreaterThan(3);
      expect(differenceOf(actual, actual)).toBeUndefined();
    }),
    {numRuns: 1000},
  );
});
