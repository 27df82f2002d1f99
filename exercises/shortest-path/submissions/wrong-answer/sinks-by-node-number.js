// Sinks an entry until a child's number, not its distance, is larger.
class Heap {
  constructor() { this.a = []; }
  get size() { return this.a.length; }
  push(x) { const a = this.a; let i = a.push(x) - 1; while (i > 0) { const p = (i - 1) >> 1; if (a[p][0] <= x[0]) break; a[i] = a[p]; i = p; } a[i] = x; }
  pop() { const a = this.a, top = a[0], x = a.pop(); if (a.length) { let i = 0; for (;;) { let c = 2 * i + 1; if (c >= a.length) break; if (c + 1 < a.length && a[c + 1][0] < a[c][0]) c++; if (a[c][1] >= x[0]) break; a[i] = a[c]; i = c; } a[i] = x; } return top; }
}

function shortestPath(n, edges, source, target) {
  const graph = Array.from({ length: n }, () => []);
  for (const [a, b, w] of edges) graph[a].push([b, w]);
  const dist = new Array(n).fill(Infinity), from = new Array(n).fill(-1);
  dist[source] = 0;
  const heap = new Heap();
  heap.push([0, source]);
  while (heap.size) {
    const [d, u] = heap.pop();
    if (u === target) break;
    if (d > dist[u]) continue;
    for (const [v, w] of graph[u]) if (d + w < dist[v]) { dist[v] = d + w; from[v] = u; heap.push([d + w, v]); }
  }
  if (dist[target] === Infinity) return [];
  const path = [];
  for (let v = target; v !== -1; v = from[v]) path.push(v);
  return path.reverse();
}
