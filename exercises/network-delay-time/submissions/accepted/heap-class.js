// A textbook heap with small methods; old entries stay in it.
class MinHeap {
  constructor() {
    this.items = [];
  }

  get size() {
    return this.items.length;
  }

  push(item) {
    const { items } = this;
    let i = items.length;
    items.push(item);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent][0] <= item[0]) break;
      items[i] = items[parent];
      i = parent;
    }
    items[i] = item;
  }

  pop() {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    const n = items.length;
    if (n > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= n) break;
        if (child + 1 < n && items[child + 1][0] < items[child][0]) child++;
        if (items[child][0] >= last[0]) break;
        items[i] = items[child];
        i = child;
      }
      items[i] = last;
    }
    return top;
  }
}

function networkDelayTime(times, n, k) {
  const links = Array.from({ length: n + 1 }, () => []);
  for (const [u, v, w] of times) links[u].push([v, w]);

  const reached = new Array(n + 1).fill(Infinity);
  reached[k] = 0;
  const heap = new MinHeap();
  heap.push([0, k]);
  while (heap.size > 0) {
    const [time, node] = heap.pop();
    if (time > reached[node]) continue;
    for (const [next, w] of links[node]) {
      if (time + w < reached[next]) {
        reached[next] = time + w;
        heap.push([time + w, next]);
      }
    }
  }

  let latest = 0;
  for (let node = 1; node <= n; node++) latest = Math.max(latest, reached[node]);
  return latest === Infinity ? -1 : latest;
}
