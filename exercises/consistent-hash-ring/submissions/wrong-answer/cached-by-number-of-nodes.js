// Replicas are kept until the number of nodes has changed, not when one is replaced by another.
const hashOf = (text) => {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
};
const byPlace = (a, b) => a.at - b.at || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0);
class HashRing {
  constructor(pointsPerNode) { this.per = pointsPerNode; this.nodes = new Set(); this.points = []; this.cache = new Map(); this.cachedFor = 0; }
  addNode(node) {
    if (this.nodes.has(node)) return false;
    this.nodes.add(node);
    for (let i = 0; i < this.per; i++) this.points.push({ at: hashOf(`${i}:${node}`), node });
    this.points.sort(byPlace);
    return true;
  }
  removeNode(node) {
    if (!this.nodes.delete(node)) return false;
    this.points = this.points.filter((p) => p.node !== node);
    return true;
  }
  indexFor(key) {
    const h = hashOf(key);
    let lo = 0, hi = this.points.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.points[mid].at < h) lo = mid + 1; else hi = mid;
    }
    return lo === this.points.length ? 0 : lo;
  }
  getNode(key) {
    if (!this.points.length) return null;
    return this.points[this.indexFor(key)].node;
  }
  getNodes(key, count) {
    if (this.cachedFor !== this.nodes.size) { this.cache.clear(); this.cachedFor = this.nodes.size; }
    const id = count + ' ' + key;
    if (this.cache.has(id)) return [...this.cache.get(id)];
    const out = new Set();
    const start = this.indexFor(key), n = this.points.length;
    for (let k = 0; k < n && out.size < count && out.size < this.nodes.size; k++) out.add(this.points[(start + k) % n].node);
    this.cache.set(id, out);
    return [...out];
  }
}
