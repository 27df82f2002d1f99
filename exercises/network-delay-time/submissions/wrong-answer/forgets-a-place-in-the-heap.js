// A heap with decrease-key that notes the new place of only one of two swapped nodes.
class IndexedHeap {
  constructor() { this.nodes = []; this.key = new Map(); this.place = new Map(); }
  swap(i, j) {
    [this.nodes[i], this.nodes[j]] = [this.nodes[j], this.nodes[i]];
    this.place.set(this.nodes[i], i);
  }
  keyAt(i) { return this.key.get(this.nodes[i]); }
  up(i) {
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (this.keyAt(p) <= this.keyAt(i)) return;
      this.swap(p, i);
      i = p;
    }
  }
  down(i) {
    for (;;) {
      let m = i;
      for (const c of [2 * i + 1, 2 * i + 2]) if (c < this.nodes.length && this.keyAt(c) < this.keyAt(m)) m = c;
      if (m === i) return;
      this.swap(i, m);
      i = m;
    }
  }
  set(node, key) {
    this.key.set(node, key);
    if (!this.place.has(node)) { this.place.set(node, this.nodes.length); this.nodes.push(node); }
    this.up(this.place.get(node));
  }
  pop() {
    const top = this.nodes[0];
    const last = this.nodes.pop();
    if (this.nodes.length) { this.nodes[0] = last; this.place.set(last, 0); this.down(0); }
    return top;
  }
}
function networkDelayTime(times, n, k) {
  const graph = Array.from({ length: n + 1 }, () => []);
  for (const [u, v, w] of times) graph[u].push([v, w]);
  const heap = new IndexedHeap();
  const done = new Set();
  heap.set(k, 0);
  let latest = 0;
  while (heap.nodes.length) {
    const u = heap.pop();
    if (done.has(u)) continue;
    done.add(u);
    const d = heap.key.get(u);
    latest = Math.max(latest, d);
    for (const [v, w] of graph[u]) if (!done.has(v) && d + w < (heap.key.get(v) ?? Infinity)) heap.set(v, d + w);
  }
  return done.size === n ? latest : -1;
}
