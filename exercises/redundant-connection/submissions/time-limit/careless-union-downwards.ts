// The same the other way round: the root of b goes below the root of a, and a star with its hub second becomes a chain; O(n²).
function findRedundantConnection(edges: [number, number][]): [number, number] {
  const parent = Array.from({length: edges.length + 1}, (_, i) => i);
  const find = (node: number): number => {
    while (parent[node] !== node) node = parent[node]!;
    return node;
  };
  for (const [a, b] of edges) {
    const [x, y] = [find(a), find(b)];
    if (x === y) return [a, b];
    parent[y] = x;
  }
  throw new Error('no cycle');
}
