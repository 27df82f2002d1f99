import {expect, test} from 'vitest';
import type {Complexity} from '#lib/verdict/complexity';
import {plotBox, plotOf} from '../../app/_components/complexity-scale';

const sizes = [4, 16, 64, 256, 1024];
const complexity: Complexity = {
  measured: {
    growth: 'n²',
    plausible: ['n²'],
    error: 0,
    points: sizes.map((size) => ({size, operations: size * size})),
  },
  reference: {
    growth: 'n',
    plausible: ['n'],
    error: 0,
    points: sizes.map((size) => ({size, operations: 3 * size})),
  },
  expected: 'n',
  sentence: 'O(n²), expected O(n).',
};

test('every point lies inside the drawing, and the target goes through the reference', () => {
  const {series, x, y} = plotOf(complexity);
  const {width, height, left, right, top, bottom} = plotBox;
  for (const {size, operations} of series.flatMap(({points}) => points)) {
    expect(x(size)).toBeGreaterThanOrEqual(left - 0.01);
    expect(x(size)).toBeLessThanOrEqual(width - right + 0.01);
    expect(y(operations)).toBeGreaterThanOrEqual(top - 0.01);
    expect(y(operations)).toBeLessThanOrEqual(height - bottom + 0.01);
  }
  const target = series.find(({key}) => key === 'target')?.points.at(-1);
  expect(target?.operations).toBeCloseTo(3 * 1024);
});

test('a program with no growth is still drawn', () => {
  const flat = sizes.map((size) => ({size, operations: 0}));
  const {y} = plotOf({...complexity, measured: {...complexity.measured, points: flat}});
  expect(Number.isFinite(y(0))).toBe(true);
});
