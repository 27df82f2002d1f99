// Union-find without ranks; path halving keeps ways short.
function findRedundantConnection(edges) {
  const p = Array.from({ length: edges.length + 1 }, (_, i) => i);
  const find = (x) => { while (p[x] !== x) { p[x] = p[p[x]]; x = p[x]; } return x; };
  for (const [a, b] of edges) {
    const x = find(a), y = find(b);
    if (x === y) return [a, b];
    p[x] = y;
  }
}
