/** The tokens of an SQL text, each with its place; comments and white space are none. Reads any text. */
export type Token = {
  readonly kind: 'word' | 'number' | 'text' | 'name' | 'sign';
  /** As it stands; words in capitals. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const pattern =
  /(?<skip>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)|(?<text>'(?:[^']|'')*(?:'|$))|(?<name>"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$))|(?<number>\d+(?:\.\d+)?)|(?<word>[:@$]?[\p{L}_][\p{L}\p{N}_]*)|(?<sign><=|>=|<>|!=|==|\|\||[\s\S])/gu;

export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (const match of source.matchAll(pattern)) {
    const {text, name, number, word} = match.groups!;
    if (match.groups!.skip !== undefined) continue;
    const kind =
      text !== undefined
        ? 'text'
        : name !== undefined
          ? 'name'
          : number !== undefined
            ? 'number'
            : word !== undefined
              ? 'word'
              : 'sign';
    const start = match.index;
    const raw = match[0];
    tokens.push({kind, text: kind === 'word' ? raw.toUpperCase() : raw, start, end: start + raw.length});
  }
  return tokens;
}
