import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {SequenceArrow} from '#lib/verdict/figures/sequence';
import {foldOf} from '../../app/_components/calls-fold';
import {foldArrows} from '../../app/_components/sequence-fold';
import {layoutOf} from '../../app/_components/sequence-layout';

const rows = (length: number) => Array.from({length}, (_, number) => ({number, call: 'pop()'}));

test('the failing call is open with the one before it, at most three rows from the top', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 120}), fc.nat(), (length, number) => {
      const failing = number % length;
      const {first, last} = foldOf({rows: rows(length), failing});
      expect(first).toBeLessThanOrEqual(failing);
      expect(last).toBeGreaterThan(failing);
      // A fold takes a row itself.
      expect(failing - first + (first > 0 ? 1 : 0)).toBeLessThanOrEqual(2);
      // Nothing is folded that takes no more room than its fold.
      expect(first).not.toBe(1);
      expect(length - last).not.toBe(1);
    }),
  );
});

const arrow = fc
  .record({sent: fc.nat(50), takes: fc.option(fc.nat(20)), isKept: fc.boolean()})
  .map(({sent, takes, isKept}): SequenceArrow => {
    const part = isKept ? {part: 'involved' as const} : {};
    return {
      from: 'n0',
      to: 'n1',
      sent,
      text: 'x',
      kind: 'message',
      ...part,
      ...(takes === null ? {} : {arrived: sent + takes}),
    };
  });
const arrows = fc
  .array(arrow, {minLength: 1, maxLength: 40})
  .map((made) => made.toSorted((a, b) => a.sent - b.sent));
const withFault = fc
  .tuple(arrows, fc.nat())
  .map(([made, place]) =>
    made.map((one, index) => (index === place % made.length ? {...one, part: 'fault' as const} : one)),
  );

test('folding hides no message that is involved, and counts every one that it hides', () => {
  fc.assert(
    fc.property(withFault, (made) => {
      const {arrows: shown, runs, folded} = foldArrows(made);
      expect(shown.length + folded).toBe(made.length);
      expect(runs.reduce((sum, run) => sum + run.count, 0)).toBe(folded);
      expect(shown.filter(({part}) => part !== undefined)).toEqual(
        made.filter(({part}) => part !== undefined),
      );
      const lanes = ['n0', 'n1'].map((name) => ({name, kind: 'node'}) as const);
      const {rows: drawn, folds} = layoutOf({lanes, arrows: shown}, runs);
      expect(new Set(folds).size).toBe(runs.length);
      expect(drawn.map(({at}) => at)).toEqual(drawn.map(({at}) => at).toSorted((a, b) => a - b));
    }),
  );
});

test('without a fault nothing is known to be uninvolved, and all is shown', () => {
  fc.assert(
    fc.property(arrows, (made) => {
      expect(foldArrows(made)).toEqual({arrows: made, runs: [], folded: 0});
    }),
  );
});
