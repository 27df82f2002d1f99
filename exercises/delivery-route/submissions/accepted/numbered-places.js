// Numbers the places, and begins at an office with a road of length 0 to every depot.
function deliveryRoutes(roads, depots, customers) {
  // places as numbers; number 0 is an office that has a road of length 0 to every depot
  const numbers = new Map();
  const names = [null];
  const edges = [[]];
  const number = (name) => {
    let id = numbers.get(name);
    if (id === undefined) {
      id = names.length;
      numbers.set(name, id);
      names.push(name);
      edges.push([]);
    }
    return id;
  };
  roads.forEach(([a, b, length]) => {
    const i = number(a);
    const j = number(b);
    edges[i].push({ to: j, length });
    edges[j].push({ to: i, length });
  });
  new Set(depots).forEach((depot) => edges[0].push({ to: number(depot), length: 0 }));

  const best = new Array(names.length).fill(Infinity);
  const from = new Array(names.length).fill(-1);
  best[0] = 0;

  // binary heap of [distance, place], index 1 is the top
  const heap = [null];
  const put = (entry) => {
    let i = heap.push(entry) - 1;
    while (i > 1 && heap[i >> 1][0] > entry[0]) {
      heap[i] = heap[i >> 1];
      i >>= 1;
    }
    heap[i] = entry;
  };
  const take = () => {
    const top = heap[1];
    const last = heap.pop();
    const n = heap.length;
    if (n > 1) {
      let i = 1;
      while (2 * i < n) {
        let c = 2 * i;
        if (c + 1 < n && heap[c + 1][0] < heap[c][0]) c += 1;
        if (heap[c][0] >= last[0]) break;
        heap[i] = heap[c];
        i = c;
      }
      heap[i] = last;
    }
    return top;
  };

  put([0, 0]);
  while (heap.length > 1) {
    const [d, place] = take();
    if (d > best[place]) continue;
    for (const { to, length } of edges[place]) {
      if (d + length < best[to]) {
        best[to] = d + length;
        from[to] = place;
        put([best[to], to]);
      }
    }
  }

  return customers.map((name) => {
    const id = numbers.get(name);
    if (id === undefined || best[id] === Infinity) return null;
    const path = [];
    for (let at = id; at !== 0; at = from[at]) path.unshift(names[at]);
    return { depot: path[0], distance: best[id], path };
  });
}
