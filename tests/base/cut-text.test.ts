import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutText, shortenedApart} from '#lib/base/cut-text';

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
const piece = fc.constantFrom(
  'a',
  ' ',
  'é',
  'e\u0301',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '각',
  '\r\n',
  '\ud83d',
  '\ude00',
  '\u200d',
);
const texts = fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join(''));

test('a cut text is a beginning of the text, within its bound, that ends where a character ends', () => {
  fc.assert(
    fc.property(texts, fc.nat(120), (text, unitsMax) => {
      const cut = cutText(text, unitsMax);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(Math.max(unitsMax, 0));
      if (text.length <= unitsMax) {
        expect(cut).toBe(text);
        return;
      }
      const starts = [...segmenter.segment(text)].map(({index}) => index);
      expect(starts).toContain(cut.length);
      // As much as fits.
      expect(starts.some((start) => start > cut.length && start <= unitsMax)).toBe(false);
    }),
    {numRuns: 2000},
  );
});

test('one endless character is cut between code points all the same', () => {
  const endless = `e${'\u0301'.repeat(500)}`;
  expect(cutText(endless, 200)).toBe(endless.slice(0, 200));
  const joined = '👩\u200d'.repeat(200);
  expect(cutText(joined, 301).isWellFormed()).toBe(true);
  expect(cutText(joined, 301).length).toBeGreaterThan(200);
});

test('two long texts that begin alike are cut so that both show where they differ', () => {
  const [one, other] = shortenedApart(
    `${'x'.repeat(100)}one, and so on`,
    `${'x'.repeat(100)}other, and so on`,
    30,
  );
  expect([one, other]).toEqual([`…${'x'.repeat(9)}one, and so on`, `…${'x'.repeat(9)}other, and so on`]);
  fc.assert(
    fc.property(texts, texts, texts, fc.integer({min: 12, max: 60}), (start, one, other, unitsMax) => {
      fc.pre(one !== other);
      const cut = shortenedApart(start + one, start + other, unitsMax);
      for (const text of cut) expect(text.length).toBeLessThanOrEqual(unitsMax);
    }),
  );
});
