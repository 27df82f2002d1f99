import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isMomentOf} from '#lib/exercise-sdk/sql';

test('every second of a year is a moment of it, and of no other year', () => {
  const start = Date.UTC(2026, 0, 1) / 1000;
  const end = Date.UTC(2027, 0, 1) / 1000 - 1;
  fc.assert(
    fc.property(fc.integer({min: start, max: end}), (second) => {
      const text = new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ');
      expect([isMomentOf(2026, text), isMomentOf(2025, text)]).toEqual([true, false]);
    }),
    {examples: [[start], [end]]},
  );
});

test.each([
  '2026-02-29 10:00:00',
  '2026-02-31 10:00:00',
  '2026-04-31 10:00:00',
  '2026-13-01 10:00:00',
  '2026-01-00 10:00:00',
  '2026-01-01 24:00:00',
  '2026-01-01 10:60:00',
  '2026-01-01T10:00:00',
  '2026-01-01 10:00:00Z',
  '2026-01-01',
  'today',
  '',
  null,
  undefined,
  2026,
])('%j is no moment, since the calendar has none such or SQL writes it in another way', (cell) => {
  expect(isMomentOf(2026, cell)).toBe(false);
});
