// Walks through a set of reached places while it grows.
function validPath(n, edges, source, destination) {
  const neighbours = Array.from({length: n}, () => []);
  for (const [a, b] of edges) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  const seen = new Set([source]);
  for (const place of seen) {
    for (const next of neighbours[place]) seen.add(next);
  }
  return seen.has(destination);
}
