// A heap of closures; the search begins at all depots.
function deliveryRoutes(roads, depots, customers) {
  const graph = new Map();
  const at = (p) => { if (!graph.has(p)) graph.set(p, []); return graph.get(p); };
  for (const [a, b, w] of roads) { at(a).push([b, w]); at(b).push([a, w]); }
  const dist = new Map(), from = new Map();
  const heap = [];
  const push = (d, p) => { heap.push([d, p]); let i = heap.length - 1; while (i > 0) { const q = (i - 1) >> 1; if (heap[q][0] <= heap[i][0]) break; [heap[q], heap[i]] = [heap[i], heap[q]]; i = q; } };
  const pop = () => { const top = heap[0], last = heap.pop(); if (heap.length) { heap[0] = last; let i = 0; for (;;) { let c = 2 * i + 1; if (c >= heap.length) break; if (c + 1 < heap.length && heap[c + 1][0] < heap[c][0]) c++; if (heap[c][0] >= heap[i][0]) break; [heap[c], heap[i]] = [heap[i], heap[c]]; i = c; } } return top; };
  for (const d of depots) { if (!dist.has(d)) { dist.set(d, 0); push(0, d); } }
  while (heap.length) {
    const [d, p] = pop();
    if (d > dist.get(p)) continue;
    for (const [q, w] of graph.get(p) ?? []) {
      const nd = d + w;
      if (!dist.has(q) || nd < dist.get(q)) { dist.set(q, nd); from.set(q, p); push(nd, q); }
    }
  }
  return customers.map((c) => {
    if (!dist.has(c)) return null;
    const path = [c];
    while (from.has(path[0])) path.unshift(from.get(path[0]));
    return { depot: path[0], distance: dist.get(c), path };
  });
}
