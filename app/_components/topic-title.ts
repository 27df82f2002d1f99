/** A topic's slug as people write it: `union-find` becomes `Union-find`, `lcs` stays an abbreviation. */

const written: Readonly<Record<string, string>> = {
  lcs: 'LCS',
  'union-find': 'Union-find',
  sql: 'SQL',
};

export function topicTitle(topic: string): string {
  const known = written[topic.toLowerCase()];
  if (known !== undefined) return known;
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
