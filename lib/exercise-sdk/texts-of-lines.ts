/** Texts that are the same to a comparison by lines, bytes or printable characters, for names that may be any text. */

/** Each has another that is alike up to a line end, a tab, a character 0, or the bits of its characters beyond the eighth or the sixteenth. */
export const textsOfLines: readonly string[] = [
  ...[
    'a',
    'a\n',
    '\na',
    'a\nb',
    'a\nc',
    'a\n\nb',
    'a\rb',
    'a\r\nb',
    'a\tb',
    'a\t',
    'a\u0000',
    'a\u0000b',
    'a\u0000c',
  ],
  ...[
    '\u0161',
    '\u0261',
    'è',
    '\u{1f600}',
    '\uf600',
    '\ud83d',
    '\ud83e',
    'a%20b',
    'a%0Ab',
    'a&amp;b',
    'a&b',
    'a\\nb',
    'a--b',
    'a-b',
  ],
];
