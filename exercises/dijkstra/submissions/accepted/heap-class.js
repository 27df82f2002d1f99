// A textbook binary heap of pairs as a class; old entries stay in it.
class MinHeap {
  constructor() {
    this.items = [];
  }
  get size() {
    return this.items.length;
  }
  push(key, value) {
    const items = this.items;
    let i = items.length;
    items.push([key, value]);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent][0] <= items[i][0]) break;
      [items[parent], items[i]] = [items[i], items[parent]];
      i = parent;
    }
  }
  pop() {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && items[child + 1][0] < items[child][0]) child++;
        if (items[i][0] <= items[child][0]) break;
        [items[i], items[child]] = [items[child], items[i]];
        i = child;
      }
    }
    return top;
  }
}

function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const out = Array.from({ length: n }, () => []);
  for (const [from, to, weight] of edges) out[from].push([to, weight]);

  const dist = new Array(n).fill(Infinity);
  const visited = new Array(n).fill(false);
  dist[source] = 0;
  const heap = new MinHeap();
  heap.push(0, source);
  while (heap.size > 0) {
    const [d, node] = heap.pop();
    if (visited[node]) continue;
    visited[node] = true;
    for (const [to, weight] of out[node]) {
      if (d + weight < dist[to]) {
        dist[to] = d + weight;
        heap.push(dist[to], to);
      }
    }
  }
  return dist.map((d) => (d === Infinity ? -1 : d));
}
