// Parents in an array, smaller set under larger, paths halved while walking.
class UnionFind {
  constructor(n) {
    this.parent = [];
    this.size = [];
    for (let i = 0; i < n; i++) {
      this.parent.push(i);
      this.size.push(1);
    }
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
    let large = this.find(a);
    let small = this.find(b);
    if (large === small) return false;
    if (this.size[large] < this.size[small]) [large, small] = [small, large];
    this.parent[small] = large;
    this.size[large] += this.size[small];
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
