import {expect, test} from 'vitest';
import {alikeLinks} from '#lib/exercise-sdk/alike-links';

const widths = [10, 16, 64, 100, 128, 256, 500, 512, 1000, 1024, 2000, 2048, 4096];
const keys: ReadonlyArray<(one: number, other: number) => unknown> = [
  (one, other) => `${one}${other}`,
  ...widths.map((width) => (one: number, other: number) => one * width + other),
  ...[4, 6, 8, 10, 11, 12].map((bits) => (one: number, other: number) => (one << bits) | other),
];

test.each([12, 119, 1199, 1999, 4999])('no node up to %i is in two links', (max) => {
  const nodes = alikeLinks(max).flat(2);
  expect(new Set(nodes).size).toBe(nodes.length);
  expect(Math.max(...nodes)).toBeLessThanOrEqual(max);
});

test('two links each have the same digits, or the same place in a table too narrow', () => {
  for (const [one, other] of alikeLinks(4999)) {
    expect(keys.some((key) => key(...one) === key(...other))).toBe(true);
  }
});

test('every key has two links that it takes for one another', () => {
  const taken = keys.map((key) => alikeLinks(4999).some(([one, other]) => key(...one) === key(...other)));
  expect(taken).toEqual(keys.map(() => true));
});
