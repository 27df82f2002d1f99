/** Splits SQL into what a reader tells apart by colour, with the class names of the other languages. Reads no grammar. */

export type Token = {readonly text: string; readonly className: string};

const keywords = new Set(
  `all and as asc begin between by case cast check collate constraint create cross current default desc distinct else end
  escape except exclude exists explain filter first following foreign from full glob group groups having in index inner insert
  integer intersect into is isnull join key last left like limit materialized natural not notnull null nulls offset on or order
  others outer over partition plan preceding primary query range real recursive references right row rows select set table text
  then ties unbounded union unique update using values view when where window with without`.split(/\s+/),
);

const piece =
  /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^']|'')*'?|"(?:[^"]|"")*"?)|(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(:?[a-z_][\w$]*)|(\s+)|([\s\S])/giy;

export function sqlTokens(source: string): Token[] {
  return [...source.matchAll(piece)].map(([text, comment, string, number, word]) => {
    if (comment !== undefined) return {text, className: 'tok-comment'};
    if (string !== undefined) return {text, className: 'tok-string'};
    if (number !== undefined) return {text, className: 'tok-number'};
    if (word !== undefined && keywords.has(word.toLowerCase())) return {text, className: 'tok-keyword'};
    return {text, className: ''};
  });
}
