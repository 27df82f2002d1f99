// Looks for a direct road between the two.
function validPath(n, edges, source, destination) {
  if (source === destination) return true;
  return edges.some(([a, b]) => (a === source && b === destination) || (b === source && a === destination));
}
