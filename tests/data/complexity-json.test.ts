import {expect, test} from 'vitest';
import {readComplexity} from '#lib/data/complexity-json';
import type {Complexity, MeasuredGrowth} from '#lib/verdict/complexity';

test('a measurement is read as it was stored, all of it', () => {
  const growth: MeasuredGrowth = {
    growth: 'n²',
    plausible: ['n²'],
    error: 0.01,
    points: [{size: 4, operations: 16}],
  };
  const complexity: Complexity = {
    measured: growth,
    reference: growth,
    expected: 'n log n',
    of: 'the number of calls',
    hottestLine: {line: 4, text: 'total += num;', share: 0.9},
    sentence: 'O(n²), expected O(n log n).',
  };
  expect(readComplexity(JSON.parse(JSON.stringify(complexity)))).toEqual(complexity);
});
