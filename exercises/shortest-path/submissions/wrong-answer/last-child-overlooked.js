// The heap overlooks a right child that is its last entry.
function shortestPath(n, edges, source, target) {
  const links = Array.from({length: n}, () => []);
  for (const [u, v, weight] of edges) links[u].push([v, weight]);

  const distance = new Array(n).fill(Infinity);
  const before = new Array(n).fill(-1);
  distance[source] = 0;
  const settled = new Array(n).fill(false);
  const heap = createHeap();
  heap.push([0, source]);
  while (heap.size > 0) {
    const [sum, node] = heap.pop();
    if (settled[node]) continue;
    settled[node] = true;
    for (const [next, weight] of links[node]) {
      if (sum + weight < distance[next]) {
        distance[next] = sum + weight;
        before[next] = node;
        heap.push([distance[next], next]);
      }
    }
  }

  if (distance[target] === Infinity) return [];
  const path = [];
  for (let node = target; node !== -1; node = before[node]) path.push(node);
  return path.reverse();
}

function createHeap() {
  const heap = [];
  return {
    get size() {
      return heap.length;
    },
    push(entry) {
      let at = heap.length;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (heap[parent][0] <= entry[0]) break;
        heap[at] = heap[parent];
        at = parent;
      }
      heap[at] = entry;
    },
    pop() {
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
    },
  };
}
