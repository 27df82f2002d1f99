// Answers yes are remembered under a * 50000 + b, which other pairs share.
class UnionFind {
  constructor(n) {
    this.parent = [];
    for (let i = 0; i < n; i++) this.parent.push(i);
    this.sets = n;
    this.known = new Set();
  }

  find(item) {
    const parent = this.parent;
    while (parent[item] !== item) {
      parent[item] = parent[parent[item]];
      item = parent[item];
    }
    return item;
  }

  union(a, b) {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return false;
    this.parent[x] = y;
    this.sets--;
    return true;
  }

  connected(a, b) {
    const key = a * 50000 + b;
    if (this.known.has(key)) return true;
    const same = this.find(a) === this.find(b);
    if (same) this.known.add(key);
    return same;
  }

  count() {
    return this.sets;
  }
}
