// A textbook heap of small methods; entries that a shorter way has overtaken stay in it, and are skipped when they come out.
class MinHeap {
  constructor(before) {
    this.items = [];
    this.before = before;
  }
  size() {
    return this.items.length;
  }
  isEmpty() {
    return this.size() === 0;
  }
  peek() {
    return this.items[0];
  }
  parent(index) {
    return Math.floor((index - 1) / 2);
  }
  left(index) {
    return 2 * index + 1;
  }
  right(index) {
    return 2 * index + 2;
  }
  swap(one, other) {
    [this.items[one], this.items[other]] = [this.items[other], this.items[one]];
  }
  isBefore(one, other) {
    return this.before(this.items[one], this.items[other]);
  }
  push(item) {
    this.items.push(item);
    this.bubbleUp(this.size() - 1);
  }
  pop() {
    const top = this.peek();
    this.swap(0, this.size() - 1);
    this.items.pop();
    this.sinkDown(0);
    return top;
  }
  bubbleUp(index) {
    while (index > 0 && this.isBefore(index, this.parent(index))) {
      this.swap(index, this.parent(index));
      index = this.parent(index);
    }
  }
  sinkDown(index) {
    while (this.left(index) < this.size()) {
      let child = this.left(index);
      if (this.right(index) < this.size() && this.isBefore(this.right(index), child)) child = this.right(index);
      if (!this.isBefore(child, index)) break;
      this.swap(index, child);
      index = child;
    }
  }
}

function deliveryRoutes(roads, depots, customers) {
  const links = new Map();
  const link = (from, to, length) => {
    if (!links.has(from)) links.set(from, []);
    links.get(from).push({to, length});
  };
  for (const [place1, place2, length] of roads) {
    link(place1, place2, length);
    link(place2, place1, length);
  }
  const reached = new Map();
  const heap = new MinHeap((one, other) => one.distance < other.distance);
  for (const depot of depots) heap.push({place: depot, distance: 0, from: null});
  while (!heap.isEmpty()) {
    const entry = heap.pop();
    if (reached.has(entry.place)) continue;
    reached.set(entry.place, entry);
    for (const {to, length} of links.get(entry.place) ?? []) {
      if (!reached.has(to)) heap.push({place: to, distance: entry.distance + length, from: entry.place});
    }
  }
  return customers.map((customer) => {
    if (!reached.has(customer)) return null;
    const path = [];
    for (let place = customer; place !== null; place = reached.get(place).from) path.push(place);
    path.reverse();
    return {depot: path[0], distance: reached.get(customer).distance, path};
  });
}
