import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decodeTagged, encodeTagged, Opaque} from '#lib/exercise-sdk/tagged';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {JudgeArguments} from '#lib/kinds/kind';
import {kindOf, type Signature} from '#lib/kinds/registry';
import {isSameValue} from '#lib/kinds/same-value';
import {parseType} from '#lib/values/type-text';

const judgeCase = (signature: Signature, given: Omit<JudgeArguments<Signature, unknown>, 'signature'>) =>
  kindOf(signature).judge({signature, ...given});

test.each<[unknown, unknown, string, boolean]>([
  [-0, 0, 'int', true],
  [Number.NaN, Number.NaN, 'float', true],
  [0.1 + 0.2, 0.3, 'float', true],
  [0.1 + 0.2, 0.3, 'any', false],
  [1e12 + 1, 1e12, 'float', true],
  [1.001, 1, 'float', false],
  [[0.1 + 0.2], [0.3], 'float[]', true],
  [{a: 0.1 + 0.2}, {a: 0.3}, '{a: float}', true],
  [undefined, null, 'any', false],
  [{a: 1, b: undefined}, {a: 1}, 'any', true],
  [{a: 1, b: 2}, {b: 2, a: 1}, 'any', true],
  [{a: 1}, {b: 1}, 'any', false],
  [[1], {0: 1}, 'any', false],
  [new Map([['a', 1]]), {a: 1}, 'map<int>', true],
  [new Map([['a', 1]]), {a: 1}, 'any', false],
  [new Set([[1]]), new Set([[1]]), 'any', true],
  [3n, 3, 'int', false],
  ['3', 3, 'any', false],
  [new Opaque('[function]'), new Opaque('[function]'), 'any', false],
])('%o against %o as %s: %s', (actual, expected, type, same) => {
  expect(isSameValue(actual, expected, parseType(type))).toBe(same);
});

test('a value is the same as what its text brings back', () => {
  const value = fc.anything({withMap: true, withSet: true, withBigInt: true, withNullPrototype: false});
  fc.assert(
    fc.property(value, (made) => isSameValue(decodeTagged(encodeTagged(made)), made)),
    {numRuns: 500},
  );
});

const stack: ClassSignature = {
  kind: 'class',
  name: 'Stack',
  parameters: [],
  methods: [
    {name: 'push', parameters: [{name: 'x', type: 'int'}], returns: 'void'},
    {name: 'pop', parameters: [], returns: 'int'},
  ],
  callsMax: 10,
};
const input = {construct: [], calls: [['push', 1], ['pop'], ['pop']]};
const judge = (actual: unknown, more = {}) =>
  judgeCase(stack, {input, actual, expected: [undefined, 1, -1], ...more});

test('what a void method returns does not count', () => {
  expect(judge(['anything', 1, -1]).verdict).toBe('accepted');
});

test('the first wrong call is named, with its number', () => {
  expect(judge([undefined, 2, 3])).toEqual({
    verdict: 'wrong-answer',
    sentence: 'pop() returned 2, expected 1, at call 2',
    failing: 1,
  });
});

test('a wrong result before an exception comes first', () => {
  const thrown = {text: 'TypeError: x', step: 2};
  expect(judge([undefined, 2], {thrown}).sentence).toBe('pop() returned 2, expected 1, at call 2');
  expect(judge([undefined, 1], {thrown})).toEqual({
    verdict: 'runtime-error',
    sentence: 'pop() threw TypeError: x, at call 3',
    failing: 2,
  });
  expect(judge([], {thrown: {...thrown, step: -1}}).sentence).toBe('new Stack() threw TypeError: x');
});

test('results that begin alike are told from where they differ', () => {
  const found: Signature = {kind: 'function', name: 'found', parameters: [], returns: 'int[]'};
  const zeros = Array.from({length: 500}, () => 0);
  const {sentence} = judgeCase(found, {input: [], actual: [...zeros, 7], expected: [...zeros, 8]});
  expect(sentence).toMatch(/^found\(\) returned …[0, ]+7\], expected …[0, ]+8\]$/);
});
