import {expect, test} from 'vitest';
import {
  narrowWidths,
  numbersAlike,
  numbersAlikeAtAll,
  someNumbersAlike,
  widthsWithin,
} from '#lib/exercise-sdk/narrow-numbers';
import {createRandom} from '#lib/exercise-sdk/random';

type Key = (one: number, other: number) => number;

const product =
  (width: number): Key =>
  (one, other) =>
    one * width + other;

/** Digits of the base `width` put side by side, as `one << bits | other` does where they overlap. */
const bits =
  (width: number): Key =>
  (one, other) =>
    Number((BigInt(one) * BigInt(width)) | BigInt(other));

function collides(numbers: readonly number[], key: Key): boolean {
  const pairs = numbers.flatMap((one) => numbers.map((other) => [one, other] as const));
  return new Set(pairs.map(([one, other]) => key(one, other))).size < pairs.length;
}

const isPowerOfTwo = (width: number): boolean => Number.isInteger(Math.log2(width));

test.each(widthsWithin(2 ** 40).flatMap((width) => [0, 1].map((least) => [width, least] as const)))(
  'numbers alike at %i from %i are different, and each has another that is the same modulo the width',
  (width, least) => {
    const numbers = numbersAlike(6, width, least);
    expect(new Set(numbers).size).toBe(6);
    expect(new Set(numbers.map((number) => number % width)).size).toBe(3);
  },
);

test.each([999, 2999, 70_000])(
  'packed keys of every width within %i take some of them for the same',
  (max) => {
    for (const least of [0, 1]) {
      const numbers = numbersAlikeAtAll(3, max, least);
      for (const width of widthsWithin(max, least, 3)) {
        expect(collides(numbers, product(width))).toBe(true);
        expect(collides(numbers, isPowerOfTwo(width) ? bits(width) : product(width))).toBe(true);
      }
    }
  },
);

test('they keep to their bounds, and none occurs twice', () => {
  const random = createRandom('numbers alike');
  for (const max of [9, 300, 1999, 5000, 10 ** 9]) {
    for (const numbers of [numbersAlikeAtAll(4, max, 1), someNumbersAlike(random, 9, max, 1)]) {
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.min(...numbers)).toBe(1);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(max);
    }
  }
});

test('every width is drawn', () => {
  const random = createRandom('every width');
  const drawn = Array.from({length: 400}, () => {
    const numbers = someNumbersAlike(random, 2, 2 ** 33);
    return Math.max(...numbers) - Math.min(...numbers);
  });
  expect(new Set(drawn)).toEqual(new Set(narrowWidths));
});
