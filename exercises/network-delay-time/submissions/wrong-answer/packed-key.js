// Packs arrival and node into one 32-bit number, which overflows for arrivals from 2^19 on.
function networkDelayTime(times, n, k) {
  const adj = Array.from({ length: n + 1 }, () => []);
  for (const [u, v, w] of times) adj[u].push(v, w);
  const heap = [];
  const push = (x) => {
    let i = heap.push(x) - 1;
    while (i && heap[(i - 1) >> 1] > x) {
      heap[i] = heap[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    heap[i] = x;
  };
  const pop = () => {
    const top = heap[0],
      x = heap.pop();
    if (heap.length) {
      let i = 0;
      for (let c = 1; c < heap.length; c = 2 * i + 1) {
        if (c + 1 < heap.length && heap[c + 1] < heap[c]) c++;
        if (heap[c] >= x) break;
        heap[i] = heap[c];
        i = c;
      }
      heap[i] = x;
    }
    return top;
  };
  const dist = new Float64Array(n + 1).fill(Infinity);
  dist[k] = 0;
  push(k);
  while (heap.length) {
    const x = pop();
    const u = x & 4095,
      d = x >> 12;
    if (d > dist[u]) continue;
    for (let i = 0; i < adj[u].length; i += 2) {
      const v = adj[u][i],
        nd = d + adj[u][i + 1];
      if (nd < dist[v]) {
        dist[v] = nd;
        
        push((nd << 12) | v);
      }
    }
  }
  let last = 0;
  for (let v = 1; v <= n; v++) last = Math.max(last, dist[v]);
  return last === Infinity ? -1 : last;
}
