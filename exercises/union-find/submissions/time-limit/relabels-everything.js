// Quick-find: every union walks through all the labels; O(n²).
class UnionFind {
  constructor(n) {
    this.label = Array.from({length: n}, (_, i) => i);
    this.sets = n;
  }
  union(a, b) {
    const from = this.label[a];
    const to = this.label[b];
    if (from === to) return false;
    for (let i = 0; i < this.label.length; i++) {
      if (this.label[i] === from) this.label[i] = to;
    }
    this.sets--;
    return true;
  }
  connected(a, b) {
    return this.label[a] === this.label[b];
  }
  count() {
    return this.sets;
  }
}
