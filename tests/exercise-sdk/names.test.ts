import fc from 'fast-check';
import {expect, test} from 'vitest';
import {withInheritedName, withName} from '#lib/exercise-sdk/names';
import {createRandom} from '#lib/exercise-sdk/random';

const plain = fc.jsonValue({maxDepth: 4});

test('a renamed input differs in the name alone, wherever it stands', () => {
  const input = {ann: ['ann', 'bob', {pay: [['ann', 1]]}], bob: null, sum: 3};
  expect(withName(input, 'ann', 'cid')).toEqual({
    cid: ['cid', 'bob', {pay: [['cid', 1]]}],
    bob: null,
    sum: 3,
  });
});

test('renaming there and back again changes nothing', () => {
  const fresh = '\u0000 nobody is called this';
  fc.assert(
    fc.property(plain, (input) => {
      expect(withName(withName(input, 'a', fresh), fresh, 'a')).toEqual(input);
    }),
  );
});

test('a key called __proto__ is a key of its own', () => {
  const renamed = withName({x: 1}, 'x', '__proto__');
  expect(Object.keys(renamed)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype);
});

test('inherited names come now and then, not always', () => {
  const random = createRandom(1);
  const drawn = Array.from({length: 200}, () => withInheritedName(random, ['x'], ['x'], ['constructor'])[0]);
  expect(new Set(drawn)).toEqual(new Set(['x', 'constructor']));
  expect(drawn.filter((name) => name === 'x').length).toBeGreaterThan(100);
});
