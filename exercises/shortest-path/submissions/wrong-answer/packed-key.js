// Packs distance and node into one 32-bit number, which overflows for distances from 2^19 on.
function shortestPath(n, edges, source, target) {
  const adj = Array.from({ length: n }, () => []);
  for (const [u, v, w] of edges) adj[u].push(v, w);
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
  const dist = new Float64Array(n).fill(Infinity);
  const prev = new Int32Array(n).fill(-1);
  dist[source] = 0;
  push(source);
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
        prev[v] = u;
        push((nd << 12) | v);
      }
    }
  }
  if (dist[target] === Infinity) return [];
  const path = [];
  for (let c = target; c !== -1; c = prev[c]) path.push(c);
  return path.reverse();
}
