import {expect, test} from 'vitest';
import {longWordsAlike, markedAtEachPlace, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';

const in32Bits =
  (begin: number, factor: number, less: number) =>
  (word: string): number =>
    [...word].reduce((sum, letter) => (Math.imul(sum, factor) + letter.charCodeAt(0) - less) | 0, begin);
const moduloPrime =
  (factor: number, less: number) =>
  (word: string): number =>
    [...word].reduce((sum, letter) => (sum * factor + letter.charCodeAt(0) - less) % 1_000_000_007, 0);
const hashes = [
  in32Bits(0, 31, 0),
  in32Bits(5381, 33, 0),
  (word: string) => [...word].reduce((sum, letter) => Math.imul(sum, 33) ^ letter.charCodeAt(0), 5381),
  (word: string) =>
    [...word].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261),
  in32Bits(0, 26, 97),
  in32Bits(0, 27, 96),
  moduloPrime(31, 96),
  moduloPrime(131, 0),
  in32Bits(0, 131, 0),
];

test('each pair of words is the same under its hash', () => {
  for (const [index, [one, other]] of wordsOfOneNumber.entries()) {
    expect(one).not.toBe(other);
    expect(hashes[index]!(one), one).toBe(hashes[index]!(other));
  }
  expect(wordsOfOneNumber.length).toBe(hashes.length);
});

test.each([12, 50])('long words of %i letters differ, but not as a sum of powers in a double', (length) => {
  const words = longWordsAlike(length);
  expect(new Set(words).size).toBe(words.length);
  const sums = words.map((word) => [...word].reduce((sum, letter) => sum * 38 + letter.charCodeAt(0), 0));
  expect(new Set(sums).size).toBeLessThan(words.length);
});

test('every word has the mark at a place of its own, and one with another mark at the same place differs there alone', () => {
  const [ones, others] = [markedAtEachPlace(20, 'a'), markedAtEachPlace(20, 'b')];
  expect(new Set([...ones, ...others]).size).toBe(40);
  for (const [index, word] of ones.entries()) {
    const places = [...word].flatMap((letter, place) => (letter === others[index]![place] ? [] : [place]));
    expect(places).toEqual([index]);
  }
});
