// Packs distance and node into a number of 32 bits, where greater distances wrap around.
function shortestPath(n, edges, source, target) {
  const adj = Array.from({ length: n }, () => []);
  for (const [u, v, w] of edges) adj[u].push(v, w);
  const dist = new Array(n).fill(Infinity);
  const prev = new Array(n).fill(-1);
  const done = new Uint8Array(n);
  const heap = [];
  const push = (key) => {
    let i = heap.length;
    heap.push(key);
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (heap[p] <= key) break;
      heap[i] = heap[p];
      i = p;
    }
    heap[i] = key;
  };
  const pop = () => {
    const top = heap[0];
    const key = heap.pop();
    const n = heap.length;
    if (n > 0) {
      let i = 0;
      for (let c = 1; c < n; c = 2 * i + 1) {
        if (c + 1 < n && heap[c + 1] < heap[c]) c++;
        if (heap[c] >= key) break;
        heap[i] = heap[c];
        i = c;
      }
      heap[i] = key;
    }
    return top;
  };
  dist[source] = 0;
  push(source);
  while (heap.length) {
    const u = pop() & 4095;
    if (done[u]) continue;
    done[u] = 1;
    if (u === target) break;
    for (let k = 0; k < adj[u].length; k += 2) {
      const v = adj[u][k];
      const d = dist[u] + adj[u][k + 1];
      if (!done[v] && d < dist[v]) {
        dist[v] = d;
        prev[v] = u;
        push((d << 12) | v);
      }
    }
  }
  if (dist[target] === Infinity) return [];
  const path = [];
  for (let v = target; v >= 0; v = prev[v]) path.push(v);
  return path.reverse();
}
