// The heap overlooks a right child that is its last entry.
function distances(n, edges, source) {
  const neighbours = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) {
    if (weight < 0) return [];
    neighbours[from].push([to, weight]);
  }
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const settled = new Array(n).fill(false);
  const heap = [[0, source]];
  while (heap.length > 0) {
    const [distance, node] = pop(heap);
    if (settled[node]) continue;
    settled[node] = true;
    for (const [to, weight] of neighbours[node]) {
      if (distance + weight < best[to]) {
        best[to] = distance + weight;
        push(heap, [best[to], to]);
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

function push(heap, entry) {
  let at = heap.length;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent][0] <= entry[0]) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap) {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 2 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= last[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}
