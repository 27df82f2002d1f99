/** Different texts, and different pairs, that a careless comparison or a joined key takes for the same. */
import {withNames} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';

const separators = ['-', '_', ':', '|', ',', '/', '.', ' ', '#'];

/** In each, the texts differ in one respect only that comparisons get wrong. */
export const families: readonly (readonly string[])[] = [
  // Capitals, blanks, and what counts as blank.
  ['a', 'A', ' a', 'a ', '\u00a0a', 'a\u200b'],
  ['a b', 'a  b', 'ab'],
  // The same number; another order as numbers than as texts.
  ['1', '01', '1.0', '1e0', '001'],
  ['0', '00', '-0', ''],
  ['2', '10', '9', '11', '010'],
  // One begins with, ends with or holds the other.
  ['ab', 'a', 'b', 'aab', 'ba', 'bb', 'abb'],
  // The same hash, where each character is added to 31 times the last one.
  ['Aa', 'BB'],
  ['AaBB', 'BBAa', 'AaAa'],
  // Values as texts, and what every object has.
  ['null', 'undefined', 'true', 'false', 'NaN'],
  ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'],
  // What a replacement or a regular expression reads as something else.
  ['$$', '$', '$&', '\\', '.', '*', '(', '[a]'],
  // One letter in two forms, and letters that only capitals make the same.
  ['é', 'e\u0301', 'É'],
  ['ß', 'ss', 'SS', 'ſs'],
  ['İ', 'i', 'I', 'ı'],
  ['\ud83d\ude00', '\ud83d\ude01'],
  ...separators.map((separator) => ['a', 'b', `a${separator}b`, `b${separator}b`, `b${separator}a`]),
];

function isAllowedBy(allowed: RegExp): (text: string) => boolean {
  return (text) => allowed.test(text);
}

/** All of them that an exercise allows. */
export function lookalikes(allowed: RegExp): string[] {
  return [...new Set(families.flat())].filter(isAllowedBy(allowed));
}

/** Now and then the same input with lookalikes of one family in the place of `names`. */
export function withLookalikes<T>(random: Random, input: T, names: readonly string[], allowed: RegExp): T {
  if (!random.boolean(0.25)) return input;
  const usable = families.map((family) => family.filter(isAllowedBy(allowed)));
  const family = random.pick(usable.filter(({length}) => length > 1));
  const texts = random.shuffle(family);
  return withNames(input, new Map(names.slice(0, texts.length).map((name, index) => [name, texts[index]!])));
}

type NumberPair = readonly [number, number];

/** What people multiply one number by to join it with another. */
export const keyWidths = [
  ...[10, 16, 64, 100, 128, 256, 500, 512, 1000, 1024, 2000, 2048, 4096],
  ...[10_000, 32_768, 65_536],
] as const;

/** Two pairs of numbers from 0 to `max` whose digits, put together, or whose places in a table too narrow, are the same. */
export function alikePairs(max: number, least = 0): [NumberPair, NumberPair][] {
  const digits: [NumberPair, NumberPair][] = [
    [
      [1, 12],
      [11, 2],
    ],
    [
      [1, 23],
      [12, 3],
    ],
    [
      [1, 123],
      [11, 23],
    ],
    [
      [2, 115],
      [211, 5],
    ],
  ];
  const places = keyWidths.map((width): [NumberPair, NumberPair] => [
    [least + 1, least + 7],
    [least, least + 7 + width],
  ]);
  return [...digits, ...places].filter((pairs) => pairs.flat().every((number) => number <= max));
}

type TextPair = readonly [string, string];

/** Two pairs of texts for each separator that are the same when they are joined with it; the empty one is among them. */
export function alikeTextPairs(isAllowed: RegExp): [TextPair, TextPair][] {
  return ['', ...separators, '\n', '\u0000']
    .map((separator): [TextPair, TextPair] => [
      [`a${separator}b`, 'c'],
      ['a', `b${separator}c`],
    ])
    .filter((pairs) => pairs.flat().every((text) => isAllowed.test(text)));
}
