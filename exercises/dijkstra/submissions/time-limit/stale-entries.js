// Follows outdated entries of the queue too, and scans the edges of a busy node again for each: O(n²).
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const heap = [[0, source]];
  while (heap.length > 0) {
    const [distance, node] = pop(heap);
    for (const [to, weight] of neighbours[node]) {
      const through = distance + weight;
      if (through < best[to]) {
        best[to] = through;
        push(heap, [through, to]);
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

function push(heap, entry) {
  heap.push(entry);
  for (let at = heap.length - 1, parent; at > 0 && heap[at][0] < heap[(parent = (at - 1) >> 1)][0]; at = parent) {
    [heap[at], heap[parent]] = [heap[parent], heap[at]];
  }
}

function pop(heap) {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ; ) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && heap[child][0] < heap[least][0]) least = child;
    }
    if (least === at) return top;
    [heap[at], heap[least]] = [heap[least], heap[at]];
    at = least;
  }
}
