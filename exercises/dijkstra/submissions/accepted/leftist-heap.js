// A leftist heap that is merged recursively.
class LeftistHeap {
  static merge(a, b) {
    if (!a) return b;
    if (!b) return a;
    if (b.key < a.key) [a, b] = [b, a];
    a.right = LeftistHeap.merge(a.right, b);
    if (!a.left || a.left.rank < a.right.rank) [a.left, a.right] = [a.right, a.left];
    a.rank = a.right ? a.right.rank + 1 : 1;
    return a;
  }
  root = null;
  add(key, value) {
    this.root = LeftistHeap.merge(this.root, { key, value, rank: 1, left: null, right: null });
  }
  removeMin() {
    const { key, value, left, right } = this.root;
    this.root = LeftistHeap.merge(left, right);
    return { key, value };
  }
  isEmpty() {
    return this.root === null;
  }
}

function distances(n, edges, source) {
  const outgoing = new Map();
  for (const edge of edges) {
    const [from, , weight] = edge;
    if (weight < 0) return [];
    const list = outgoing.get(from);
    if (list) list.push(edge);
    else outgoing.set(from, [edge]);
  }
  const result = new Array(n).fill(-1);
  const queue = new LeftistHeap();
  queue.add(0, source);
  while (!queue.isEmpty()) {
    const { key, value: node } = queue.removeMin();
    if (result[node] !== -1) continue;
    result[node] = key;
    for (const [, to, weight] of outgoing.get(node) ?? []) {
      if (result[to] === -1) queue.add(key + weight, to);
    }
  }
  return result;
}
