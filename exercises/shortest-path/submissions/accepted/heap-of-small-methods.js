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

function shortestPath(n, edges, source, target) {
  const links = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) links[from].push({to, weight});
  const before = new Map();
  const heap = new MinHeap((one, other) => one.sum < other.sum);
  heap.push({node: source, sum: 0, from: -1});
  while (!heap.isEmpty() && !before.has(target)) {
    const {node, sum, from} = heap.pop();
    if (before.has(node)) continue;
    before.set(node, from);
    for (const {to, weight} of links[node]) {
      if (!before.has(to)) heap.push({node: to, sum: sum + weight, from: node});
    }
  }
  const path = [];
  if (!before.has(target)) return path;
  for (let node = target; node !== -1; node = before.get(node)) path.push(node);
  return path.reverse();
}
