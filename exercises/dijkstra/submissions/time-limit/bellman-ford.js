// Relaxes all edges until nothing changes: as many rounds as the longest path has edges; O(n²).
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to, weight] of edges) {
      if (best[from] + weight < best[to]) {
        best[to] = best[from] + weight;
        changed = true;
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}
