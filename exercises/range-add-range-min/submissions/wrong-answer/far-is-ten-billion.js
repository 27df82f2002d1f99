// Begins every minimum with ten billion.
class RangeMin {
  constructor(a) { this.n = a.length; this.m = []; this.z = []; const b = (k, l, r) => { this.z[k] = 0; if (l === r) return (this.m[k] = a[l]); const c = (l + r) >> 1; return (this.m[k] = Math.min(b(2 * k, l, c), b(2 * k + 1, c + 1, r))) }; b(1, 0, this.n - 1) }
  push(k) { if (this.z[k]) { for (const c of [2 * k, 2 * k + 1]) { this.m[c] += this.z[k]; this.z[c] += this.z[k] } this.z[k] = 0 } }
  add(x, y, d, k = 1, l = 0, r = this.n - 1) { if (y < l || r < x) return; if (x <= l && r <= y) { this.m[k] += d; this.z[k] += d; return } this.push(k); const c = (l + r) >> 1; this.add(x, y, d, 2 * k, l, c); this.add(x, y, d, 2 * k + 1, c + 1, r); this.m[k] = Math.min(this.m[2 * k], this.m[2 * k + 1]) }
  min(x, y, k = 1, l = 0, r = this.n - 1) { if (y < l || r < x) return 1e10; if (x <= l && r <= y) return this.m[k]; this.push(k); const c = (l + r) >> 1; return Math.min(this.min(x, y, 2 * k, l, c), this.min(x, y, 2 * k + 1, c + 1, r)) }
}
