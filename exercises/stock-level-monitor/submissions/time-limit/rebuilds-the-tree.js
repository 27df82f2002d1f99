// Builds the whole tree anew after each update: O(n²).
class StockLevelMonitor {
  constructor(levels) {
    this.size = 1;
    while (this.size < levels.length) this.size *= 2;
    this.sum = new Array(2 * this.size).fill(0);
    this.least = new Array(2 * this.size).fill(Infinity);
    levels.forEach((level, item) => {
      this.sum[this.size + item] = level;
      this.least[this.size + item] = level;
    });
    for (let node = this.size - 1; node > 0; node--) this.renew(node);
  }
  renew(node) {
    this.sum[node] = this.sum[2 * node] + this.sum[2 * node + 1];
    this.least[node] = Math.min(this.least[2 * node], this.least[2 * node + 1]);
  }
  update(item, level) {
    let node = this.size + item;
    this.sum[node] = level;
    this.least[node] = level;
    for (node = this.size - 1; node > 0; node--) this.renew(node);
  }
  total(from, to) {
    let sum = 0;
    let l = from + this.size;
    let r = to + this.size + 1;
    while (l < r) {
      if (l % 2 === 1) sum += this.sum[l++];
      if (r % 2 === 1) sum += this.sum[--r];
      l >>= 1;
      r >>= 1;
    }
    return sum;
  }
  lowStock(threshold) {
    const low = [];
    const search = (node) => {
      if (this.least[node] >= threshold) return;
      if (node >= this.size) {
        low.push(node - this.size);
        return;
      }
      search(2 * node);
      search(2 * node + 1);
    };
    search(1);
    return low;
  }
}
