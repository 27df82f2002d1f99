// The heap overlooks a right child that is its last entry.
function deliveryRoutes(roads, depots, customers) {
  const links = new Map();
  const linksOf = (place) => {
    if (!links.has(place)) links.set(place, []);
    return links.get(place);
  };
  for (const [place1, place2, length] of roads) {
    linksOf(place1).push([place2, length]);
    linksOf(place2).push([place1, length]);
  }

  const distance = new Map();
  const before = new Map();
  const settled = new Set();
  const heap = createHeap();
  for (const depot of depots) {
    distance.set(depot, 0);
    heap.push([0, depot]);
  }
  while (heap.size > 0) {
    const [sum, place] = heap.pop();
    if (settled.has(place)) continue;
    settled.add(place);
    for (const [next, length] of linksOf(place)) {
      if (distance.has(next) && distance.get(next) <= sum + length) continue;
      distance.set(next, sum + length);
      before.set(next, place);
      heap.push([sum + length, next]);
    }
  }

  return customers.map((customer) => {
    if (!distance.has(customer)) return null;
    const path = [customer];
    while (before.has(path[path.length - 1])) path.push(before.get(path[path.length - 1]));
    path.reverse();
    return {depot: path[0], distance: distance.get(customer), path};
  });
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
