import {expect, test} from 'vitest';
import {createRandom} from '#lib/exercise-sdk/random';

test('the same seed gives the same draws', () => {
  const draws = (): number[] => {
    const random = createRandom('seed');
    return random.array(20, () => random.int(0, 1_000_000));
  };
  expect(draws()).toEqual(draws());
});

test('int stays within its bounds and reaches both ends', () => {
  const random = createRandom(7);
  const drawn = new Set(random.array(2000, () => random.int(-2, 3)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
});

test('shuffle keeps every item and leaves its argument alone', () => {
  const items = [1, 2, 3, 4, 5, 6];
  const shuffled = createRandom('s').shuffle(items);
  expect(items).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...shuffled].sort()).toEqual(items);
});
