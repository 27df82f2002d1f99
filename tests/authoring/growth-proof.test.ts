import {expect, test} from 'vitest';
import {checkClaim, checkGrowth, claimOf} from '#lib/authoring/growth-proof';
import type {PackageSubmission} from '#lib/exercises/package';
import type {Growth, MeasuredGrowth} from '#lib/verdict/complexity';

const slow = (about: string): PackageSubmission => ({
  path: 'submissions/time-limit/it.js',
  name: 'it',
  expected: 'time-limit',
  language: 'javascript',
  source: `// ${about}\n`,
  about,
});

const measured = (...plausible: Growth[]): MeasuredGrowth => ({
  ...(plausible[0] === undefined ? {} : {growth: plausible[0]}),
  plausible,
  error: 0.01,
  points: [],
});

const sentences = (about: string, ...plausible: Growth[]): string[] =>
  checkClaim('n log n', slow(about), measured(...plausible)).map(({sentence}) => sentence);

test('a claim is a growth at the end of the first line', () => {
  expect(claimOf(slow('Looks at every word: O(n²).'))).toBe('n²');
  expect(claimOf(slow('Sorts each time, O(n² log n)'))).toBe('n² log n');
  expect(claimOf(slow('Totals in O(log n), but looks at everything.'))).toBeUndefined();
  expect(claimOf(slow('Counts up to the largest value: O(largest).'))).toBeUndefined();
});

test('a slow submission that measures as it claims holds, also where that is not separable from something worse', () => {
  expect(sentences('Looks at every word: O(n²).', 'n²')).toEqual([]);
  expect(sentences('Looks at every word: O(n²).', 'n² log n', 'n²')).toEqual([]);
});

test('a slow submission that claims a worse growth must not measure as what is asked for', () => {
  const about = 'Looks at every word: O(n²).';
  expect(sentences(about, 'n log n')).toEqual([
    expect.stringMatching(/^claims O\(n²\), but measures O\(n log n\); say/),
  ]);
  expect(sentences(about, 'n√n', 'n²', 'n log n')).toEqual([
    expect.stringContaining('measures O(n√n) or O(n²) or O(n log n); '),
  ]);
});

test('a claim that nothing measures does not hold', () => {
  expect(sentences('Looks at every word: O(n²).')).toEqual([
    expect.stringContaining('none of the usual models'),
  ]);
  expect(checkClaim('n', slow('Looks: O(n²).'), undefined)).toMatchObject([
    {key: 'line 1', sentence: expect.stringContaining('claims O(n²), but cannot be measured; ')},
  ]);
});

test('what is slow by a factor claims nothing, and what is slow by its growth must', () => {
  expect(sentences('Does it forty times.', 'n log n')).toEqual([]);
  expect(sentences('Does it forty times: O(n log n).', 'n log n')).toEqual([]);
  expect(sentences('Does it forty times.', 'n')).toEqual([]);
  expect(sentences('Never ends.')).toEqual([]);
  expect(checkClaim('n', slow('Never ends.'), undefined)).toEqual([]);
  expect(sentences('Looks at every word.', 'n²')).toEqual([
    'must end in how it grows: it measures O(n²), and O(n log n) is asked for.',
  ]);
});

test('a reference must measure as stated, or not be separable from it', () => {
  expect(checkGrowth('n log n', measured('n', 'n log n'))).toEqual([]);
  expect(checkGrowth('n log n', measured('n²'))).toMatchObject([
    {
      file: 'exercise.json',
      sentence: expect.stringMatching(/^says O\(n log n\), but the reference measures O\(n²\); /),
    },
  ]);
  expect(checkGrowth('n', undefined)).toMatchObject([
    {sentence: expect.stringContaining('cannot be measured')},
  ]);
});
