// A tree of minima for the low items, but totals are added up item by item: O(n²).
export class StockLevelMonitor {
  private readonly size: number;
  private readonly least: number[];

  constructor(levels: number[]) {
    this.size = 2 ** Math.ceil(Math.log2(levels.length));
    this.least = new Array<number>(2 * this.size).fill(Infinity);
    levels.forEach((level, item) => (this.least[this.size + item] = level));
    for (let node = this.size - 1; node > 0; node--) this.renew(node);
  }

  private renew(node: number): void {
    this.least[node] = Math.min(this.least[2 * node]!, this.least[2 * node + 1]!);
  }

  update(item: number, level: number): void {
    let node = this.size + item;
    this.least[node] = level;
    while ((node >>= 1) > 0) this.renew(node);
  }

  total(from: number, to: number): number {
    return this.least.slice(this.size + from, this.size + to + 1).reduce((sum, level) => sum + level, 0);
  }

  lowStock(threshold: number, node = 1, low: number[] = []): number[] {
    if (this.least[node]! >= threshold) return low;
    if (node >= this.size) low.push(node - this.size);
    else {
      this.lowStock(threshold, 2 * node, low);
      this.lowStock(threshold, 2 * node + 1, low);
    }
    return low;
  }
}
