/** A slug as people write it: `union-find` becomes `Union-find`, `sql` stays an abbreviation. */

const written: Readonly<Record<string, string>> = {
  'event-driven': 'Event-driven systems',
  'thread-safe-structures': 'Thread-safe structures',
  'union-find': 'Union-find',
  sql: 'SQL',
};

export function slugTitle(slug: string): string {
  const known = written[slug.toLowerCase()];
  if (known !== undefined) return known;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
