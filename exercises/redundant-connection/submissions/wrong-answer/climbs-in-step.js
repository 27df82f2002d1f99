// Climbs from both ends of the extra cable in step: where their depths differ they pass the place where they meet.
function findRedundantConnection(edges) {
  const n = edges.length;
  const adj = new Map();
  const link = (a, b, i) => (adj.get(a) ?? adj.set(a, []).get(a)).push([b, i]);
  edges.forEach(([a, b], i) => {
    link(a, b, i);
    link(b, a, i);
  });
  const parent = new Array(n + 1).fill(0);
  const via = new Array(n + 1).fill(-1);
  const seen = new Array(n + 1).fill(false);
  const queue = [1];
  seen[1] = true;
  let extra = -1;
  for (const v of queue) {
    for (const [w, i] of adj.get(v)) {
      if (i === via[v]) continue;
      if (seen[w]) {
        extra = i;
      } else {
        seen[w] = true;
        parent[w] = v;
        via[w] = i;
        queue.push(w);
      }
    }
  }
  let [a, b] = edges[extra];
  let last = extra;
  while (a !== b) {
    last = Math.max(last, via[a], via[b]);
    a = parent[a];
    b = parent[b];
  }
  return edges[last];
}
