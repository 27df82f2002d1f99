// Keeps points as pairs in one sorted list, sorted anew with each node.
function hash(text) { let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619); return h >>> 0; }
class HashRing {
  constructor(pointsPerNode) { this.k = pointsPerNode; this.points = []; this.nodes = new Set(); }
  addNode(node) {
    if (this.nodes.has(node)) return false;
    this.nodes.add(node);
    for (let i = 0; i < this.k; i++) this.points.push([hash(`${i}:${node}`), node]);
    this.points.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return true;
  }
  removeNode(node) {
    if (!this.nodes.delete(node)) return false;
    this.points = this.points.filter((p) => p[1] !== node);
    return true;
  }
  index(key) {
    const h = hash(key);
    let lo = 0, hi = this.points.length;
    while (lo < hi) { const m = (lo + hi) >> 1; if (this.points[m][0] >= h) hi = m; else lo = m + 1; }
    return lo % this.points.length;
  }
  getNode(key) { return this.points.length === 0 ? null : this.points[this.index(key)][1]; }
  getNodes(key, count) {
    const out = [];
    if (this.points.length === 0) return out;
    const start = this.index(key);
    for (let i = 0; i < this.points.length && out.length < count; i++) {
      const n = this.points[(start + i) % this.points.length][1];
      if (!out.includes(n)) out.push(n);
    }
    return out;
  }
}
