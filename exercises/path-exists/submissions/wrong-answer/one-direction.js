// Follows each road in the direction in which it is written.
function validPath(n, edges, source, destination) {
  const neighbours = Array.from({length: n}, () => []);
  for (const [a, b] of edges) neighbours[a].push(b);
  const seen = new Set([source]);
  for (const place of seen) {
    for (const next of neighbours[place]) seen.add(next);
  }
  return seen.has(destination);
}
