/** Names characters that people cannot see, or take for others, where one of them stops a source from being read. */

/** What a program would have instead; an empty text where the character should simply go. */
type Known = readonly [name: string, instead: string];

const known: ReadonlyMap<number, Known> = new Map<number, Known>([
  [0x00, ['NULL', '']],
  [0x1b, ['ESCAPE', '']],
  [0x7f, ['DELETE', '']],
  [0xab, ['LEFT-POINTING DOUBLE ANGLE QUOTATION MARK', '"']],
  [0xad, ['SOFT HYPHEN', '']],
  [0xb4, ['ACUTE ACCENT', "'"]],
  [0xbb, ['RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK', '"']],
  [0xd7, ['MULTIPLICATION SIGN', '*']],
  [0xf7, ['DIVISION SIGN', '/']],
  [0x34f, ['COMBINING GRAPHEME JOINER', '']],
  [0x37e, ['GREEK QUESTION MARK', ';']],
  [0x387, ['GREEK ANO TELEIA', '']],
  [0x60c, ['ARABIC COMMA', ',']],
  [0x61b, ['ARABIC SEMICOLON', ';']],
  [0x61c, ['ARABIC LETTER MARK', '']],
  [0x115f, ['HANGUL CHOSEONG FILLER', '']],
  [0x1160, ['HANGUL JUNGSEONG FILLER', '']],
  [0x17b4, ['KHMER VOWEL INHERENT AQ', '']],
  [0x17b5, ['KHMER VOWEL INHERENT AA', '']],
  [0x180e, ['MONGOLIAN VOWEL SEPARATOR', '']],
  [0x200b, ['ZERO WIDTH SPACE', '']],
  [0x200c, ['ZERO WIDTH NON-JOINER', '']],
  [0x200d, ['ZERO WIDTH JOINER', '']],
  [0x200e, ['LEFT-TO-RIGHT MARK', '']],
  [0x200f, ['RIGHT-TO-LEFT MARK', '']],
  [0x2010, ['HYPHEN', '-']],
  [0x2011, ['NON-BREAKING HYPHEN', '-']],
  [0x2012, ['FIGURE DASH', '-']],
  [0x2013, ['EN DASH', '-']],
  [0x2014, ['EM DASH', '-']],
  [0x2015, ['HORIZONTAL BAR', '-']],
  [0x2018, ['LEFT SINGLE QUOTATION MARK', "'"]],
  [0x2019, ['RIGHT SINGLE QUOTATION MARK', "'"]],
  [0x201a, ['SINGLE LOW-9 QUOTATION MARK', "'"]],
  [0x201b, ['SINGLE HIGH-REVERSED-9 QUOTATION MARK', "'"]],
  [0x201c, ['LEFT DOUBLE QUOTATION MARK', '"']],
  [0x201d, ['RIGHT DOUBLE QUOTATION MARK', '"']],
  [0x201e, ['DOUBLE LOW-9 QUOTATION MARK', '"']],
  [0x201f, ['DOUBLE HIGH-REVERSED-9 QUOTATION MARK', '"']],
  [0x2024, ['ONE DOT LEADER', '.']],
  [0x2026, ['HORIZONTAL ELLIPSIS', '...']],
  [0x202a, ['LEFT-TO-RIGHT EMBEDDING', '']],
  [0x202b, ['RIGHT-TO-LEFT EMBEDDING', '']],
  [0x202c, ['POP DIRECTIONAL FORMATTING', '']],
  [0x202d, ['LEFT-TO-RIGHT OVERRIDE', '']],
  [0x202e, ['RIGHT-TO-LEFT OVERRIDE', '']],
  [0x2032, ['PRIME', "'"]],
  [0x2033, ['DOUBLE PRIME', '"']],
  [0x2039, ['SINGLE LEFT-POINTING ANGLE QUOTATION MARK', "'"]],
  [0x203a, ['SINGLE RIGHT-POINTING ANGLE QUOTATION MARK', "'"]],
  [0x2044, ['FRACTION SLASH', '/']],
  [0x2060, ['WORD JOINER', '']],
  [0x2061, ['FUNCTION APPLICATION', '']],
  [0x2062, ['INVISIBLE TIMES', '']],
  [0x2063, ['INVISIBLE SEPARATOR', '']],
  [0x2064, ['INVISIBLE PLUS', '']],
  [0x2066, ['LEFT-TO-RIGHT ISOLATE', '']],
  [0x2067, ['RIGHT-TO-LEFT ISOLATE', '']],
  [0x2068, ['FIRST STRONG ISOLATE', '']],
  [0x2069, ['POP DIRECTIONAL ISOLATE', '']],
  [0x206a, ['INHIBIT SYMMETRIC SWAPPING', '']],
  [0x206f, ['NOMINAL DIGIT SHAPES', '']],
  [0x2190, ['LEFTWARDS ARROW', '<-']],
  [0x2192, ['RIGHTWARDS ARROW', '=>']],
  [0x21d2, ['RIGHTWARDS DOUBLE ARROW', '=>']],
  [0x2212, ['MINUS SIGN', '-']],
  [0x2215, ['DIVISION SLASH', '/']],
  [0x2216, ['SET MINUS', '\\']],
  [0x2217, ['ASTERISK OPERATOR', '*']],
  [0x2223, ['DIVIDES', '|']],
  [0x2227, ['LOGICAL AND', '&&']],
  [0x2228, ['LOGICAL OR', '||']],
  [0x2236, ['RATIO', ':']],
  [0x223c, ['TILDE OPERATOR', '~']],
  [0x2260, ['NOT EQUAL TO', '!==']],
  [0x2264, ['LESS-THAN OR EQUAL TO', '<=']],
  [0x2265, ['GREATER-THAN OR EQUAL TO', '>=']],
  [0x22c5, ['DOT OPERATOR', '*']],
  [0x2800, ['BRAILLE PATTERN BLANK', '']],
  [0x3001, ['IDEOGRAPHIC COMMA', ',']],
  [0x3002, ['IDEOGRAPHIC FULL STOP', '.']],
  [0x3008, ['LEFT ANGLE BRACKET', '<']],
  [0x3009, ['RIGHT ANGLE BRACKET', '>']],
  [0x300c, ['LEFT CORNER BRACKET', '"']],
  [0x300d, ['RIGHT CORNER BRACKET', '"']],
  [0x3010, ['LEFT BLACK LENTICULAR BRACKET', '[']],
  [0x3011, ['RIGHT BLACK LENTICULAR BRACKET', ']']],
  [0x301d, ['REVERSED DOUBLE PRIME QUOTATION MARK', '"']],
  [0x301e, ['DOUBLE PRIME QUOTATION MARK', '"']],
  [0x3164, ['HANGUL FILLER', '']],
  [0xffa0, ['HALFWIDTH HANGUL FILLER', '']],
  [0xfff9, ['INTERLINEAR ANNOTATION ANCHOR', '']],
  [0xfffc, ['OBJECT REPLACEMENT CHARACTER', '']],
  [0xfffd, ['REPLACEMENT CHARACTER', '']],
]);

/** Full-width forms lie in the order of ASCII. */
const fullWidth = {first: 0xff01, last: 0xff5e, ascii: 0x21} as const;
const fullWidthNames = (
  'EXCLAMATION MARK,QUOTATION MARK,NUMBER SIGN,DOLLAR SIGN,PERCENT SIGN,AMPERSAND,APOSTROPHE,LEFT PARENTHESIS,' +
  'RIGHT PARENTHESIS,ASTERISK,PLUS SIGN,COMMA,HYPHEN-MINUS,FULL STOP,SOLIDUS,,,,,,,,,,,COLON,SEMICOLON,LESS-THAN SIGN,' +
  'EQUALS SIGN,GREATER-THAN SIGN,QUESTION MARK,COMMERCIAL AT,,,,,,,,,,,,,,,,,,,,,,,,,,,LEFT SQUARE BRACKET,REVERSE SOLIDUS,' +
  'RIGHT SQUARE BRACKET,CIRCUMFLEX ACCENT,LOW LINE,GRAVE ACCENT,,,,,,,,,,,,,,,,,,,,,,,,,,,LEFT CURLY BRACKET,VERTICAL LINE,' +
  'RIGHT CURLY BRACKET,TILDE'
).split(',');

function find(point: number): Known | undefined {
  const place = point - fullWidth.first;
  if (place >= 0 && point <= fullWidth.last) {
    const name = fullWidthNames[place];
    return [`FULLWIDTH ${name || 'CHARACTER'}`, String.fromCharCode(fullWidth.ascii + place)];
  }
  return known.get(point);
}

/** A sentence about a character that stops the source, by its code and, where people know one, its name. */
export function characterProblem(point: number): string {
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const found = find(point);
  const char = String.fromCodePoint(point);
  if (found === undefined) {
    const isVisible = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char);
    return `SyntaxError: the character ${code}${isVisible ? ` (${char})` : ', which cannot be seen,'} has no meaning here.`;
  }
  const [name, instead] = found;
  if (instead !== '') return `SyntaxError: here stands ${code} ${name} (${char}): write ${instead} instead.`;
  return `SyntaxError: here stands ${code} ${name}, which cannot be seen: delete it.`;
}

/** The first character in `text` that a name may contain and nobody can see, by its place; -1 if there is none. */
export function invisibleInName(text: string): number {
  return text.search(/\u034f|[\u115f\u1160]|[\u17b4\u17b5]|\u180e|\u200c|\u200d|\u3164|\uffa0/);
}
