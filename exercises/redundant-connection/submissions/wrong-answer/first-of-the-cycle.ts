// Walks the list from the back: finds the cable of the cycle that stands first.
export function findRedundantConnection(edges: [number, number][]): [number, number] {
  const parent = Array.from({length: edges.length + 1}, (_, i) => i);
  const find = (node: number): number => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (const [a, b] of [...edges].reverse()) {
    const x = find(a);
    const y = find(b);
    if (x === y) return [a, b];
    parent[x] = y;
  }
  throw new Error('no cycle');
}
