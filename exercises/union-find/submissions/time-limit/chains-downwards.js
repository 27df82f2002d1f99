// Neither sizes nor shortening: the root of b goes under the root of a, and descending unions make one chain; O(n²).
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
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return false;
    this.parent[y] = x;
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
