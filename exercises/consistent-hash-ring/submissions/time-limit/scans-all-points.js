// Looks through all points for every key: O(n²).
class HashRing {
  /** Whether `points` are in order; they are brought into it by the first lookup after a change. */
  sorted;

  constructor(pointsPerNode) {
    this.pointsPerNode = pointsPerNode;
    this.members = new Set();
    this.points = [];
  }

  hash(text) {
    let hash = 2166136261;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    return hash >>> 0;
  }

  addNode(node) {
    if (this.members.has(node)) return false;
    this.members.add(node);
    for (let i = 0; i < this.pointsPerNode; i++) this.points.push({at: this.hash(`${i}:${node}`), node});
    this.sorted = false;
    return true;
  }

  removeNode(node) {
    if (!this.members.delete(node)) return false;
    this.points = this.points.filter((point) => point.node !== node);
    return true;
  }

  /** Index of the first point at or after a key, wrapped around. */
  place(key) {
    if (!this.sorted) {
      this.points.sort((a, b) => a.at - b.at || (a.node < b.node ? -1 : 1));
      this.sorted = true;
    }
    const at = this.hash(key);
    let best = -1;
    let smallest = 0;
    for (let i = 0; i < this.points.length; i++) {
      if (this.points[i].at >= at && (best === -1 || this.points[i].at < this.points[best].at)) best = i;
      if (this.points[i].at < this.points[smallest].at) smallest = i;
    }
    return best === -1 ? smallest : best;
  }

  getNode(key) {
    return this.points.length === 0 ? null : this.points[this.place(key)].node;
  }

  getNodes(key, count) {
    const found = new Set();
    const start = this.place(key);
    for (let step = 0; step < this.points.length && found.size < count; step++) {
      found.add(this.points[(start + step) % this.points.length].node);
    }
    return [...found];
  }
}
