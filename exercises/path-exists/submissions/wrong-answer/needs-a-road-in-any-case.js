// Sees no way from a place to itself unless some road leads there.
function validPath(n, edges, source, destination) {
  const neighbours = new Map();
  for (const [a, b] of edges) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  if (!neighbours.has(source) || !neighbours.has(destination)) return false;
  const seen = new Set([source]);
  for (const place of seen) {
    for (const next of neighbours.get(place)) seen.add(next);
  }
  return seen.has(destination);
}
