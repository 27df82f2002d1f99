// Union-find with halved paths; the first edge inside one part is the answer. The reference.
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

  for (const [a, b] of edges) {
    const x = find(a);
    const y = find(b);
    if (x === y) return [a, b];
    parent[x] = y;
  }
}
