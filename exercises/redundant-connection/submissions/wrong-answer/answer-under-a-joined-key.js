// Looks the answer up under a * 1000 + b, where a later cable is.
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

  const place = new Map();
  for (const [a, b] of edges) place.set(a * 1000 + b, [a, b]);
  for (const [a, b] of edges) {
    const x = find(a);
    const y = find(b);
    if (x === y) return place.get(a * 1000 + b);
    parent[x] = y;
  }
}
