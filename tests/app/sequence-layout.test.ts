import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Sequence, SequenceArrow} from '#lib/verdict/figures/sequence';
import {layoutOf, sentenceOf} from '../../app/_components/sequence-layout';

const lanes = ['ann', 'n0', 'n1'].map((name) => ({name, kind: 'node'}) as const);
const lane = fc.constantFrom('ann', 'n0', 'n1');
const arrow = fc
  .record({from: lane, to: lane, sent: fc.nat(50), takes: fc.option(fc.nat(20))})
  .map(({from, to, sent, takes}): SequenceArrow => {
    return {from, to, sent, text: 'x', kind: 'message', ...(takes === null ? {} : {arrived: sent + takes})};
  });
const sequence = fc
  .array(arrow, {maxLength: 20})
  .map((arrows): Sequence => ({lanes, arrows, bars: [], end: 100, left: 0}));

test('every departure and arrival has a row of its own, and rows follow time', () => {
  fc.assert(
    fc.property(sequence, (made) => {
      const {rows, places} = layoutOf(made);
      const used = places.flatMap(({departs, arrives, arrow: {arrived}}) =>
        arrived === undefined ? [departs] : [departs, arrives],
      );
      expect(used.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index));
      expect(rows.map(({at}) => at)).toEqual(rows.map(({at}) => at).toSorted((a, b) => a - b));
      for (const {
        departs,
        arrow: {sent},
      } of places)
        expect(rows[departs]?.at).toBe(sent);
    }),
  );
});

test('a lost message says so in words', () => {
  const lost: SequenceArrow = {
    from: 'n0',
    to: 'n1',
    sent: 7,
    text: '1',
    kind: 'message',
    note: 'lost: cut off',
  };
  expect(sentenceOf(lost)).toBe('7 ms: n0 sends to n1: 1 (lost: cut off).');
});
