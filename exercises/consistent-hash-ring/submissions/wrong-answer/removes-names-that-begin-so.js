// Removes every node whose name begins with the one given.
function hash(text) {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

class HashRing {
  #perNode; #points = []; #nodes = new Set();

  constructor(pointsPerNode) { this.#perNode = pointsPerNode; }

  addNode(node) {
    if (this.#nodes.has(node)) return false;
    this.#nodes.add(node);
    for (let i = 0; i < this.#perNode; i++) this.#points.push([hash(`${i}:${node}`), node]);
    this.#points.sort(([a, m], [b, n]) => a - b || (m < n ? -1 : m > n ? 1 : 0));
    return true;
  }
  removeNode(node) {
    if (!this.#nodes.delete(node)) return false;
    this.#points = this.#points.filter(([, n]) => !n.startsWith(node));
    return true;
  }
  #place(key) {
    const h = hash(key);
    let lo = 0, hi = this.#points.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.#points[mid][0] < h) lo = mid + 1;
      else hi = mid;
    }
    return lo === this.#points.length ? 0 : lo;
  }
  getNode(key) {
    return this.#points.length === 0 ? null : this.#points[this.#place(key)][1];
  }
  getNodes(key, count) {
    const found = new Set();
    const want = Math.min(count, this.#nodes.size);
    for (let i = this.#place(key); found.size < want; i = (i + 1) % this.#points.length) found.add(this.#points[i][1]);
    return [...found];
  }
}
