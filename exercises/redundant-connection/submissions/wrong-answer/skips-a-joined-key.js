// Skips cables whose a * 1000 + b was there before.
function findRedundantConnection(edges) {
  const parent = [];
  for (let node = 0; node <= edges.length; node++) parent.push(node);

  const find = (node) => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  };

  const seen = new Set();
  for (const [a, b] of edges) {
    if (seen.has(a * 1000 + b)) continue;
    seen.add(a * 1000 + b);
    const x = find(a);
    const y = find(b);
    if (x === y) return [a, b];
    parent[x] = y;
  }
}
