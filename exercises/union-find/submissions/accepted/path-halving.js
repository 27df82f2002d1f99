// Parents in an array, paths halved while walking; that alone is enough. The reference.
class UnionFind {
  constructor(n) {
    this.parent = [];
    for (let i = 0; i < n; i++) this.parent.push(i);
    this.sets = n;
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
    return this.find(a) === this.find(b);
  }

  count() {
    return this.sets;
  }
}
