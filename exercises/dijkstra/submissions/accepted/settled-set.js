// A heap class with a comparator, a settled set instead of comparing distances, and -1 for "not seen" throughout.
class PriorityQueue {
  constructor(before) {
    this.items = [];
    this.before = before;
  }
  enqueue(item) {
    this.items.push(item);
    let i = this.items.length - 1;
    while (i > 0) {
      const p = Math.floor((i - 1) / 2);
      if (!this.before(this.items[i], this.items[p])) break;
      [this.items[i], this.items[p]] = [this.items[p], this.items[i]];
      i = p;
    }
  }
  dequeue() {
    const first = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0) {
      this.items[0] = last;
      let i = 0;
      while (true) {
        const left = 2 * i + 1;
        const right = left + 1;
        let next = i;
        if (left < this.items.length && this.before(this.items[left], this.items[next])) next = left;
        if (right < this.items.length && this.before(this.items[right], this.items[next])) next = right;
        if (next === i) break;
        [this.items[i], this.items[next]] = [this.items[next], this.items[i]];
        i = next;
      }
    }
    return first;
  }
}

var distances = function (n, edges, source) {
  const graph = {};
  for (let node = 0; node < n; node++) graph[node] = [];
  for (const [from, to, weight] of edges) {
    if (weight < 0) return [];
    graph[from].push({to, weight});
  }
  const result = new Array(n).fill(-1);
  const settled = new Set();
  const queue = new PriorityQueue((a, b) => a.distance < b.distance);
  queue.enqueue({node: source, distance: 0});
  while (queue.items.length > 0) {
    const {node, distance} = queue.dequeue();
    if (settled.has(node)) continue;
    settled.add(node);
    result[node] = distance;
    graph[node].forEach(({to, weight}) => {
      if (!settled.has(to)) queue.enqueue({node: to, distance: distance + weight});
    });
  }
  return result;
};
