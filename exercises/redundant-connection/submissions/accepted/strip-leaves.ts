// Strips leaves until only the cycle is left; its last edge in the list is the answer.
export function findRedundantConnection(edges: [number, number][]): [number, number] {
  const neighbours = new Map<number, Set<number>>();
  for (const [a, b] of edges) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = neighbours.get(from);
      if (known) known.add(to);
      else neighbours.set(from, new Set([to]));
    }
  }
  const leaves = [...neighbours].filter(([, others]) => others.size === 1).map(([node]) => node);
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    for (const other of neighbours.get(leaf)!) {
      const rest = neighbours.get(other)!;
      rest.delete(leaf);
      if (rest.size === 1) leaves.push(other);
    }
    neighbours.delete(leaf);
  }
  return edges.findLast(([a, b]) => neighbours.has(a) && neighbours.has(b))!;
}
