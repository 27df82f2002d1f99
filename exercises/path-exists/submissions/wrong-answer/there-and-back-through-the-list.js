// Walks through the list of roads once forwards and once backwards.
function validPath(n, edges, source, destination) {
  const reached = new Set([source]);
  for (const [a, b] of [...edges, ...[...edges].reverse()]) {
    if (reached.has(a) || reached.has(b)) {
      reached.add(a);
      reached.add(b);
    }
  }
  return reached.has(destination);
}
