// Remembers the pairs that were joined and knows nothing of connections through others.
class UnionFind {
  constructor(n) {
    this.n = n;
    this.pairs = new Set();
  }
  key(a, b) {
    return a < b ? `${a}-${b}` : `${b}-${a}`;
  }
  union(a, b) {
    if (this.connected(a, b)) return false;
    this.pairs.add(this.key(a, b));
    return true;
  }
  connected(a, b) {
    return a === b || this.pairs.has(this.key(a, b));
  }
  count() {
    return Math.max(1, this.n - this.pairs.size);
  }
}
