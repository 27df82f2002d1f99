import {expect, test} from 'vitest';
import {pairsOfOneNumber, rangesOfOneKey} from '#lib/exercise-sdk/ranges-alike';

type Key = (one: number, other: number) => number;

const widths = [10, 64, 100, 256, 1000, 1024, 2000, 4096];
const keys: Key[] = [
  ...widths.map(
    (width): Key =>
      (left, right) =>
        left * width + right,
  ),
  ...widths.map(
    (width): Key =>
      (left, right) =>
        right * width + left,
  ),
  ...widths.map(
    (width): Key =>
      (left, right) =>
        left * width + (right - left),
  ),
  ...widths.map(
    (width): Key =>
      (left, right) =>
        (right - left) * width + left,
  ),
  ...[8, 10, 12].map(
    (bits): Key =>
      (left, right) =>
        (left << bits) | right,
  ),
];

test.each([4998, 9999])('ranges up to %i lie within the list, and none occurs twice', (last) => {
  const ranges = rangesOfOneKey(last);
  expect(ranges.every(([left, right]) => 0 <= left && left <= right && right <= last)).toBe(true);
  expect(new Set(ranges.map(String)).size).toBe(ranges.length);
});

test.each(keys.map((key, index) => [index, key] as const))(
  'key %i takes two of the ranges for one',
  (_, key) => {
    const ranges = rangesOfOneKey(4999);
    expect(new Set(ranges.map((range) => key(...range))).size).toBeLessThan(ranges.length);
  },
);

const pairKeys: Key[] = [
  ...[1000, 4096, 50_000].flatMap((width): Key[] => [
    (one, other) => one * width + other,
    (one, other) => other * width + one,
  ]),
  ...[16, 17, 20].map(
    (bits): Key =>
      (one, other) =>
        ((one << bits) | other) >>> 0,
  ),
];

test.each(pairKeys.map((key, index) => [index, key] as const))(
  'pair key %i takes another pair for the first',
  (_, key) => {
    const {pair, others} = pairsOfOneNumber(99_999);
    expect(others.some((other) => key(...other) === key(...pair))).toBe(true);
    expect(others).not.toContainEqual(pair);
  },
);
