// Breaks ties by the labels of points, which begin with the number of the point.
const hash = (text) => {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  return h >>> 0;
};
class HashRing {
  constructor(pointsPerNode) {
    this.pointsPerNode = pointsPerNode;
    this.nodes = new Set();
    this.ring = [];
  }
  addNode(node) {
    if (this.nodes.has(node)) return false;
    this.nodes.add(node);
    const points = Array.from({ length: this.pointsPerNode }, (_, i) => ({ at: hash(`${i}:${node}`), node, label: `${i}:${node}` }));
    this.ring = [...this.ring, ...points].sort((a, b) => a.at - b.at || (a.label < b.label ? -1 : 1));
    return true;
  }
  removeNode(node) {
    if (!this.nodes.delete(node)) return false;
    this.ring = this.ring.filter((point) => point.node !== node);
    return true;
  }
  #indexOf(key) {
    const h = hash(key);
    let low = 0;
    let high = this.ring.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.ring[mid].at < h) low = mid + 1;
      else high = mid;
    }
    return low === this.ring.length ? 0 : low;
  }
  getNode(key) {
    return this.ring[this.#indexOf(key)]?.node ?? null;
  }
  getNodes(key, count) {
    const found = new Set();
    const start = this.#indexOf(key);
    for (let i = 0; i < this.ring.length && found.size < count; i++) {
      found.add(this.ring[(start + i) % this.ring.length].node);
    }
    return [...found];
  }
}
