// union() answers true even when the items were in one set already.
class UnionFind {
  constructor(n) {
    this.parent = Array.from({length: n}, (_, i) => i);
    this.size = new Array(n).fill(1);
    this.sets = n;
  }
  find(x) {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]];
      x = this.parent[x];
    }
    return x;
  }
  union(a, b) {
    let x = this.find(a);
    let y = this.find(b);
    if (x !== y) {
      if (this.size[x] < this.size[y]) [x, y] = [y, x];
      this.parent[y] = x;
      this.size[x] += this.size[y];
      this.sets--;
    }
    return true;
  }
  connected(a, b) {
    return this.find(a) === this.find(b);
  }
  count() {
    return this.sets;
  }
}
