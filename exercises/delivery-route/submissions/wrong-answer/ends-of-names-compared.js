// Tells places apart by the length and both ends of their names.
function deliveryRoutes(roads, depots, customers) {
  const ids = new Map();
  const names = [];
  const idOf = (name) => { const key = name.length + name.slice(0, 4) + name.slice(-4); if (!ids.has(key)) { ids.set(key, names.length); names.push(name); } return ids.get(key); };
  const all = roads.map(([a, b, w]) => [idOf(a), idOf(b), w]);
  const starts = depots.map(idOf), ends = customers.map(idOf);
  const n = names.length;
  const out = Array.from({length: n}, () => []);
  for (const [a, b, w] of all) { out[a].push([b, w]); out[b].push([a, w]); }
  const dist = new Array(n).fill(Infinity);
  const before = new Array(n).fill(-1);
  const heap = [];
  const push = (x) => { let i = heap.push(x) - 1; while (i > 0) { const p = (i - 1) >> 1; if (heap[p] <= x) break; heap[i] = heap[p]; i = p; } heap[i] = x; };
  const pop = () => { const top = heap[0], x = heap.pop(); if (heap.length) { let i = 0; for (;;) { let c = 2 * i + 1; if (c >= heap.length) break; if (c + 1 < heap.length && heap[c + 1] < heap[c]) c++; if (heap[c] >= x) break; heap[i] = heap[c]; i = c; } heap[i] = x; } return top; };
  for (const s of starts) { dist[s] = 0; push(s); }
  const done = new Set();
  while (heap.length) {
    const u = pop() % 10000;
    if (done.has(u)) continue;
    done.add(u);
    for (const [v, w] of out[u]) if (dist[u] + w < dist[v]) { dist[v] = dist[u] + w; before[v] = u; push(dist[v] * 10000 + v); }
  }
  return ends.map((end) => {
    if (dist[end] === Infinity) return null;
    const path = [];
    for (let at = end; at !== -1; at = before[at]) path.push(names[at]);
    path.reverse();
    return {depot: path[0], distance: dist[end], path};
  });
}
