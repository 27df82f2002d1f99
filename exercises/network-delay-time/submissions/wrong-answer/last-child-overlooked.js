// The heap overlooks a right child that is its last entry.
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [from, to, time] of times) links[from].push([to, time]);

  const arrival = new Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  const settled = new Array(n + 1).fill(false);
  const heap = [[0, k]];

  const push = (entry) => {
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent][0] <= entry[0]) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = entry;
  };

  const pop = () => {
    const top = heap[0];
    const last = heap.pop();
    const size = heap.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 2 < size && heap[child + 1][0] < heap[child][0]) child++;
      if (heap[child][0] >= last[0]) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  };

  while (heap.length > 0) {
    const [now, node] = pop();
    if (settled[node]) continue;
    settled[node] = true;
    for (const [to, time] of links[node]) {
      if (now + time < arrival[to]) {
        arrival[to] = now + time;
        push([arrival[to], to]);
      }
    }
  }

  let latest = 0;
  for (let node = 1; node <= n; node++) latest = Math.max(latest, arrival[node]);
  return latest === Infinity ? -1 : latest;
}
