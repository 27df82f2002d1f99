import {expect, test} from 'vitest';
import {alikePairs, alikeTextPairs, lookalikes, withLookalikes} from '#lib/exercise-sdk/lookalikes';
import {createRandom} from '#lib/exercise-sdk/random';

test('lookalikes are all different, and only those allowed', () => {
  const all = lookalikes(/^/);
  expect(new Set(all).size).toBe(all.length);
  expect(lookalikes(/^[a-z]+$/)).not.toContain('A');
});

test.each(['a:b', 'é', 'A', ' a', '01', '__proto__'])('%j has another text that looks like it', (text) => {
  expect(lookalikes(/^/)).toContain(text);
});

test('pairs of numbers differ, and are the same in some joined form', () => {
  for (const [one, other] of alikePairs(100_000)) {
    expect(one).not.toEqual(other);
    const width = other[1] - one[1];
    expect(one.join('') === other.join('') || one[0] * width + one[1] === other[0] * width + other[1]).toBe(
      true,
    );
  }
});

test('pairs of numbers keep to the bounds they are given', () => {
  for (const number of alikePairs(300, 1).flat(2)) {
    expect(number).toBeGreaterThanOrEqual(1);
    expect(number).toBeLessThanOrEqual(300);
  }
});

test('pairs of texts differ, and are the same when joined', () => {
  const pairs = alikeTextPairs(/^[a-z:]+$/);
  expect(pairs.length).toBe(2);
  for (const [one, other] of pairs) {
    expect(one).not.toEqual(other);
    expect(['', ':'].some((separator) => one.join(separator) === other.join(separator))).toBe(true);
  }
});

test('an input has lookalikes put in it that are allowed, and keeps different names different', () => {
  const random = createRandom(7);
  const made = Array.from({length: 100}, () =>
    withLookalikes(random, ['x1', 'x2', 'x1'], ['x1', 'x2'], /^[a-z0-9]+$/),
  );
  for (const [first, second, third] of made) {
    expect(first).toBe(third);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[a-z0-9]+$/);
  }
  expect(new Set(made.map(String)).size).toBeGreaterThan(5);
});
