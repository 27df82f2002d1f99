// A tree padded to a power of two with sums and minima; low items are found from the root.
class StockLevelMonitor {
  constructor(levels) {
    this.n = levels.length; this.size = 1; while (this.size < this.n) this.size *= 2;
    this.sum = new Array(2 * this.size).fill(0); this.low = new Array(2 * this.size).fill(Infinity);
    levels.forEach((x, i) => { this.sum[this.size + i] = x; this.low[this.size + i] = x; });
    for (let k = this.size - 1; k > 0; k--) this.pull(k);
  }
  pull(k) { this.sum[k] = this.sum[2 * k] + this.sum[2 * k + 1]; this.low[k] = Math.min(this.low[2 * k], this.low[2 * k + 1]); }
  update(item, level) { let k = this.size + item; this.sum[k] = level; this.low[k] = level; for (k >>= 1; k > 0; k >>= 1) this.pull(k); }
  total(first, last) { let s = 0; for (let l = this.size + first, r = this.size + last + 1; l < r; l >>= 1, r >>= 1) { if (l & 1) s += this.sum[l++]; if (r & 1) s += this.sum[--r]; } return s; }
  lowStock(threshold) {
    const out = [];
    const go = (k) => { if (this.low[k] >= threshold) return; if (k >= this.size) { out.push(k - this.size); return; } go(2 * k); go(2 * k + 1); };
    go(1);
    return out;
  }
}
