// Looks parents up with ||, so that parent 0 is taken for no parent.
class UnionFind {
  constructor(n) {
    this.parent = {};
    this.sets = n;
  }
  find(x) {
    let up = this.parent[x] || x;
    while (up !== x) {
      x = up;
      up = this.parent[x] || x;
    }
    return x;
  }
  union(a, b) {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return false;
    this.parent[Math.max(x, y)] = Math.min(x, y);
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
