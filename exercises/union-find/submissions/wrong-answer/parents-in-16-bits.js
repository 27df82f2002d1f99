// The parents are kept in a Uint16Array
class UnionFind {
  constructor(n) {
    this.parent = Uint16Array.from({ length: n }, (_, i) => i);
    this.rank = new Uint8Array(n);
    this.sets = n;
  }
  find(x) {
    let root = x;
    while (this.parent[root] !== root && this.parent[root] !== (root & 0xffff)) root = this.parent[root];
    while (x !== root) [x, this.parent[x]] = [this.parent[x], root];
    return root;
  }
  union(a, b) {
    const ra = this.find(a);
    const rb = this.find(b);
    if (ra === rb) return false;
    if (this.rank[ra] < this.rank[rb]) this.parent[ra] = rb;
    else {
      this.parent[rb] = ra;
      if (this.rank[ra] === this.rank[rb]) this.rank[ra]++;
    }
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
