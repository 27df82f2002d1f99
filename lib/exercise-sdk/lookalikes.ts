/** Different texts, and different pairs, that a careless comparison or a joined key takes for the same. */

/** Each differs from some other in capitals, blanks, digits, signs or type only, begins or ends with it, or is found in objects. */
const alike: readonly string[] = [
  ...['a', 'A', ' a', 'a ', 'b', 'ab', 'ba', 'aa', 'aab', 'a b', 'a  b', ' ', '  '],
  // The same number, the same hash (31 times the last one plus the character), the same when sorted as texts.
  ...['0', '00', '1', '01', '1.0', '1e0', '10', '11', '2', '-1', 'aa1', 'Aa', 'BB', 'AaBB', 'BBAa'],
  ...['null', 'undefined', 'true', 'false', 'NaN', ''],
  ...['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'],
  // Names put together with what usually stands between them.
  ...[
    'a-b',
    'a_b',
    'a:b',
    'a|b',
    'a,b',
    'a/b',
    'a.b',
    'b-b',
    'b_b',
    'b:b',
    'b|b',
    'bb',
    '$$',
    '$&',
    '\\',
    '~',
  ],
  // One letter in two forms, letters that only capitals make the same, and what counts as blank.
  ...['é', 'e\u0301', 'ß', 'ss', 'SS', 'ſ', 's', 'İ', 'i', '\u00a0a', 'a\u200b', '\ud83d\ude00'],
];

/** Those of them that an exercise allows. */
export function lookalikes(isAllowed: RegExp | ((text: string) => boolean)): string[] {
  return alike.filter((text) => (isAllowed instanceof RegExp ? isAllowed.test(text) : isAllowed(text)));
}

export type NumberPair = readonly [number, number];

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
      [2, 115],
      [211, 5],
    ],
  ];
  const widths = [10, 16, 64, 100, 128, 256, 500, 512, 1000, 1024, 2000, 2048, 4096, 10_000, 32_768, 65_536];
  const places = widths.map((width): [NumberPair, NumberPair] => [
    [least + 1, least + 7],
    [least, least + 7 + width],
  ]);
  return [...digits, ...places].filter((pairs) => pairs.flat().every((number) => number <= max));
}

export type TextPair = readonly [string, string];

/** Two pairs of texts for each separator that are the same when they are joined with it; the empty one is among them. */
export function alikeTextPairs(isAllowed: RegExp): [TextPair, TextPair][] {
  const separators = ['', '-', '_', ':', '|', ',', '/', '.', ' ', '#', '\n', '\u0000'];
  return separators
    .map((separator): [TextPair, TextPair] => [
      [`a${separator}b`, 'c'],
      ['a', `b${separator}c`],
    ])
    .filter((pairs) => pairs.flat().every((text) => isAllowed.test(text)));
}
