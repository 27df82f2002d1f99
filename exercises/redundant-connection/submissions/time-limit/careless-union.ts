// Union-find without sizes and without shortening: a star becomes a chain; O(n²).
export function findRedundantConnection(edges: [number, number][]): [number, number] {
  const parent = Array.from({length: edges.length + 1}, (_, i) => i);
  const find = (node: number): number => {
    while (parent[node] !== node) node = parent[node]!;
    return node;
  };
  for (const [a, b] of edges) {
    const [x, y] = [find(a), find(b)];
    if (x === y) return [a, b];
    parent[x] = y;
  }
  throw new Error('no cycle');
}
