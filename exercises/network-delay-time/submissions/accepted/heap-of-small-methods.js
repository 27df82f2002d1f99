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

function networkDelayTime(times, n, k) {
  const links = new Map();
  for (const [from, to, time] of times) {
    if (!links.has(from)) links.set(from, []);
    links.get(from).push({to, time});
  }
  const reached = new Set();
  const heap = new MinHeap((one, other) => one.at < other.at);
  heap.push({node: k, at: 0});
  let latest = 0;
  while (!heap.isEmpty() && reached.size < n) {
    const {node, at} = heap.pop();
    if (reached.has(node)) continue;
    reached.add(node);
    latest = at;
    for (const {to, time} of links.get(node) ?? []) {
      if (!reached.has(to)) heap.push({node: to, at: at + time});
    }
  }
  return reached.size === n ? latest : -1;
}
