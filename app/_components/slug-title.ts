/** A slug as people write it: `union-find` becomes `Union-find`, `lcs` stays an abbreviation. */

const written: Readonly<Record<string, string>> = {
  lcs: 'LCS',
  'union-find': 'Union-find',
  sql: 'SQL',
};

export function slugTitle(slug: string): string {
  const known = written[slug.toLowerCase()];
  if (known !== undefined) return known;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
