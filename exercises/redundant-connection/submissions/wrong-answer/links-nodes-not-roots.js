// Links the nodes of an edge instead of their roots.
function findRedundantConnection(edges) {
  const parent = Array.from({length: edges.length + 1}, (_, i) => i);
  const find = (node) => {
    while (parent[node] !== node) node = parent[node];
    return node;
  };
  for (const [a, b] of edges) {
    const root = find(a);
    if (root === find(b)) return [a, b];
    parent[b] = root;
  }
  return edges.at(-1);
}
