// Takes the last edge whose ends both have another cable: that may be a bridge between branches.
function findRedundantConnection(edges) {
  const degree = new Map();
  for (const node of edges.flat()) degree.set(node, (degree.get(node) ?? 0) + 1);
  return edges.findLast(([a, b]) => degree.get(a) > 1 && degree.get(b) > 1);
}
