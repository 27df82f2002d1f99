import {expect, test} from 'vitest';
import {textBrowsersMax} from '#lib/base/limits';
import {noOrigin, originAfter, readOrigin} from '#lib/base/text-origin';

const idOf = (index: number) => index.toString(16).padStart(32, '0');
const [one, two] = [idOf(1), idOf(2)];

test('a text is of the browser that saved it, and was made from the newest of every browser before', () => {
  const first = originAfter(noOrigin, {browser: one, stamp: 5}, false);
  const second = originAfter(first, {browser: two, stamp: 3}, false);
  expect(second).toEqual({
    savedBy: [two],
    seen: [
      {browser: one, stamp: 5},
      {browser: two, stamp: 3},
    ],
  });
});

test('the same text again is of both browsers', () => {
  const first = originAfter(noOrigin, {browser: one, stamp: 5}, false);
  expect(originAfter(first, {browser: two, stamp: 3}, true).savedBy).toEqual([one, two]);
});

test('what a client without an id saves is of no browser, and made from what was there', () => {
  const first = originAfter(noOrigin, {browser: one, stamp: 5}, false);
  expect(originAfter(first, undefined, false)).toEqual({savedBy: [], seen: first.seen});
});

test('a browser’s newest text stays its newest', () => {
  const first = originAfter(noOrigin, {browser: one, stamp: 5}, false);
  expect(originAfter(first, {browser: one, stamp: 4}, false).seen).toEqual([{browser: one, stamp: 5}]);
});

test('of many browsers those that saved last are remembered', () => {
  let origin = noOrigin;
  for (let index = 1; index <= textBrowsersMax + 2; index++) {
    origin = originAfter(origin, {browser: idOf(index), stamp: 1}, true);
  }
  expect(origin.seen.map(({browser}) => browser)).toEqual(origin.savedBy);
  expect(origin.savedBy).toHaveLength(textBrowsersMax);
  expect(origin.savedBy.at(-1)).toBe(idOf(textBrowsersMax + 2));
});

test('what was saved before origins were kept has none', () => {
  expect(readOrigin(null)).toEqual(noOrigin);
});
