// Union-find by size with halved paths; the first edge inside one part is the answer.
function findRedundantConnection(edges) {
  const parent = [];
  const size = [];
  for (let node = 0; node <= edges.length; node++) {
    parent.push(node);
    size.push(1);
  }

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
    const [large, small] = size[x] < size[y] ? [y, x] : [x, y];
    parent[small] = large;
    size[large] += size[small];
  }
}
