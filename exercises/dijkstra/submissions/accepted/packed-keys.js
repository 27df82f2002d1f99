// Keeps distance and node in one number of the heap, and edges in typed arrays.
function distances(n, edges, source) {
  const head = new Int32Array(n).fill(-1);
  const next = new Int32Array(edges.length);
  for (let e = 0; e < edges.length; e++) {
    const [from, , weight] = edges[e];
    if (weight < 0) return [];
    next[e] = head[from];
    head[from] = e;
  }
  const dist = new Float64Array(n).fill(-1);
  const settled = new Uint8Array(n);

  // keys hold distance and node in one number: at most 5e9 * 5000
  const heap = [];
  const push = (key) => {
    let i = heap.length;
    heap.push(key);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (heap[up] <= key) break;
      heap[i] = heap[up];
      i = up;
    }
    heap[i] = key;
  };
  const pop = () => {
    const top = heap[0];
    const key = heap.pop();
    const size = heap.length;
    if (size > 0) {
      let i = 0;
      let child = 1;
      while (child < size) {
        if (child + 1 < size && heap[child + 1] < heap[child]) child++;
        if (heap[child] >= key) break;
        heap[i] = heap[child];
        i = child;
        child = 2 * i + 1;
      }
      heap[i] = key;
    }
    return top;
  };

  dist[source] = 0;
  push(source);
  while (heap.length > 0) {
    const node = pop() % n;
    if (settled[node]) continue;
    settled[node] = 1;
    for (let e = head[node]; e !== -1; e = next[e]) {
      const to = edges[e][1];
      const d = dist[node] + edges[e][2];
      if (dist[to] === -1 || d < dist[to]) {
        dist[to] = d;
        push(d * n + to);
      }
    }
  }
  return Array.from(dist);
}
