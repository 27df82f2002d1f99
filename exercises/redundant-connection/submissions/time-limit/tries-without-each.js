// From the back of the list, leaves each edge out and tests whether the rest still connects all offices: O(n²).
function findRedundantConnection(edges) {
  const n = edges.length;
  for (let left = n - 1; left >= 0; left--) {
    const parent = Array.from({length: n + 1}, (_, i) => i);
    const find = (node) => {
      while (parent[node] !== node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
      }
      return node;
    };
    let parts = n;
    edges.forEach(([a, b], index) => {
      const [x, y] = [find(a), find(b)];
      if (index === left || x === y) return;
      parent[x] = y;
      parts--;
    });
    if (parts === 1) return edges[left];
  }
}
