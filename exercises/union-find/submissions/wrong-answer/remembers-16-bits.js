// Remembers connected pairs under a number that keeps 16 bits of the second item apart.
class UnionFind {
  constructor(n) {
    this.parent = Array.from({ length: n }, (_, i) => i);
    this.size = new Array(n).fill(1);
    this.sets = n;
    this.known = new Set();
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
    if (x === y) return false;
    if (this.size[x] < this.size[y]) [x, y] = [y, x];
    this.parent[y] = x;
    this.size[x] += this.size[y];
    this.sets--;
    return true;
  }
  connected(a, b) {
    const key = (a << 16) | b;
    if (this.known.has(key)) return true;
    const answer = this.find(a) === this.find(b);
    if (answer) this.known.add(key);
    return answer;
  }
  count() {
    return this.sets;
  }
}
