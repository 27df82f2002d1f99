import {expect, test} from 'vitest';
import {readEvidence} from '#lib/data/grade-json';

const texts = {inputText: 'client 1: go()', expectedText: '1', actualText: '2', sentence: 'a rule is broken'};
const timeline = {
  lanes: ['client 1'],
  events: [{at: 0, lane: 0, what: 'call', text: 'go()'}],
  brokenAt: 0,
  rule: 'a rule',
  coverage: 'Tried in 1 schedule.',
  replay: 'order: []',
};
const sequence = {
  lanes: [{name: 'n0', kind: 'node'}],
  arrows: [{from: 'n0', to: 'n0', sent: 1, text: 'ping', kind: 'message'}],
  bars: [],
  end: 5,
  left: 0,
};

test.each([
  ['timeline', timeline],
  ['sequence', sequence],
])('a %s is read as it was stored, and as it was stored before figures were one union', (kind, figure) => {
  const expected = {...texts, figure: {kind, ...figure}};
  expect(readEvidence(expected)).toEqual(expected);
  expect(readEvidence({...texts, [kind]: figure})).toEqual(expected);
});

test('evidence without a figure has none', () => {
  expect(readEvidence(texts)).toEqual(texts);
});

test('a figure that nothing draws is refused', () => {
  expect(() => readEvidence({...texts, figure: {kind: 'hologram'}})).toThrow();
  expect(() => readEvidence({...texts, figure: {...timeline, kind: 'timeline', lanes: 3}})).toThrow();
});
