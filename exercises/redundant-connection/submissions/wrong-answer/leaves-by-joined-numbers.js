// Strikes off leaves; cables are known by both numbers joined.
function findRedundantConnection(edges) {
  const near = {};
  for (const [a, b] of edges) {
    (near[a] ??= new Set()).add(b);
    (near[b] ??= new Set()).add(a);
  }
  const left = new Set();
  for (const [a, b] of edges) left.add('' + a + b);
  const queue = Object.keys(near).map(Number).filter((v) => near[v].size === 1);
  for (const leaf of queue) {
    for (const other of near[leaf]) {
      left.delete('' + leaf + other);
      left.delete('' + other + leaf);
      near[other].delete(leaf);
      if (near[other].size === 1) queue.push(other);
    }
    near[leaf].clear();
  }
  return edges.findLast(([a, b]) => left.has('' + a + b));
}
