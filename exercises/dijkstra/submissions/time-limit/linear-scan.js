// Looks through all nodes for the nearest one, once for each node: O(n²).
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const settled = new Array(n).fill(false);
  for (;;) {
    let node = -1;
    for (let v = 0; v < n; v++) {
      if (!settled[v] && best[v] < Infinity && (node < 0 || best[v] < best[node])) node = v;
    }
    if (node < 0) break;
    settled[node] = true;
    const distance = best[node];
    for (const [to, weight] of neighbours[node]) {
      const through = distance + weight;
      if (through < best[to]) {
        best[to] = through;
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}
