// Totals in O(log n) with a Fenwick tree, but every lowStock() looks at all items: O(n²).
class StockLevelMonitor {
  constructor(levels) {
    this.levels = levels.map(() => 0);
    this.tree = new Array(levels.length + 1).fill(0);
    levels.forEach((level, item) => this.update(item, level));
  }
  update(item, level) {
    const change = level - this.levels[item];
    this.levels[item] = level;
    for (let i = item + 1; i < this.tree.length; i += i & -i) this.tree[i] += change;
  }
  upTo(end) {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += this.tree[i];
    return sum;
  }
  total(from, to) {
    return this.upTo(to + 1) - this.upTo(from);
  }
  lowStock(threshold) {
    const low = [];
    for (let item = 0; item < this.levels.length; item++) {
      if (this.levels[item] < threshold) low.push(item);
    }
    return low;
  }
}
