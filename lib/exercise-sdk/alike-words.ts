/** Words that are the same once they are packed into a number or a hash. */

/** Words of letters that are the same as numbers: under sums of powers of 26, 27, 31, 33 and 131, in 32 bits or modulo a prime, and FNV-1a. */
export const wordsOfOneNumber: readonly (readonly [string, string])[] = [
  ['kvttombe', 'rmwqevpv'],
  ['vehdznia', 'rdgissgf'],
  ['tllxsvor', 'capoirzh'],
  ['edaakfzg', 'zeagvgod'],
  ['unesiqwn', 'cwjqenpp'],
  ['gmwlwfbh', 'bdtgfyks'],
  ['qqucalhy', 'doaoqyev'],
  ['fgoacypa', 'weigvtcx'],
  ['griohrdq', 'pkbxovaq'],
];

/** Words of one length that differ in a single letter: first, middle or last. Packed into one number, it gets lost. */
export function longWordsAlike(length: number, letter = 'z'): string[] {
  const word = letter.repeat(length);
  const at = (place: number): string => `${word.slice(0, place)}y${word.slice(place + 1)}`;
  return [word, at(length - 1), at(length - 2), at(length >> 1), at(0), `${word.slice(1)}`];
}

/** Words of one length, of one letter but for `mark`, which is in each at another place: with two marks, each has a word that differs in one place. */
export function markedAtEachPlace(length: number, mark: string, letter = 'x'): string[] {
  return Array.from({length}, (_, place) => letter.repeat(place) + mark + letter.repeat(length - 1 - place));
}
