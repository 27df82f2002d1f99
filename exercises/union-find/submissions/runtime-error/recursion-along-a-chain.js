// Recursive find without sizes: the first walk along a long chain overflows the stack, compression comes too late.
class UnionFind {
  constructor(n) {
    this.parent = Array.from({length: n}, (_, i) => i);
    this.sets = n;
  }
  find(x) {
    if (this.parent[x] !== x) this.parent[x] = this.find(this.parent[x]);
    return this.parent[x];
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
    return this.find(a) === this.find(b);
  }
  count() {
    return this.sets;
  }
}
