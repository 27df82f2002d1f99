// Returns the right cable with its ends sorted.
function findRedundantConnection(edges) {
  const parent = Array.from({length: edges.length + 1}, (_, i) => i);
  const find = (node) => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  };
  for (const [a, b] of edges) {
    const x = find(a);
    const y = find(b);
    if (x === y) return [Math.min(a, b), Math.max(a, b)];
    parent[x] = y;
  }
}
