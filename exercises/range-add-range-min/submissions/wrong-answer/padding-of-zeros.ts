// Pads to a power of two with zeros, and answers a question about the whole list from the root.
export class RangeMin {
  private size = 1;
  private least: number[];
  private lazy: number[];

  constructor(nums: number[]) {
    while (this.size < nums.length) this.size *= 2;
    this.least = new Array<number>(2 * this.size).fill(0);
    this.lazy = new Array<number>(2 * this.size).fill(0);
    nums.forEach((value, index) => (this.least[this.size + index] = value));
    for (let node = this.size - 1; node > 0; node--) this.renew(node);
    this.last = nums.length - 1;
  }

  private last: number;

  private renew(node: number): void {
    this.least[node] = Math.min(this.least[2 * node]!, this.least[2 * node + 1]!) + this.lazy[node]!;
  }

  private change(node: number, from: number, to: number, left: number, right: number, delta: number): void {
    if (right < from || to < left) return;
    if (left <= from && to <= right) {
      this.least[node]! += delta;
      this.lazy[node]! += delta;
      return;
    }
    const middle = (from + to) >> 1;
    this.change(2 * node, from, middle, left, right, delta);
    this.change(2 * node + 1, middle + 1, to, left, right, delta);
    this.renew(node);
  }

  private ask(node: number, from: number, to: number, left: number, right: number): number {
    if (right < from || to < left) return Infinity;
    if (left <= from && to <= right) return this.least[node]!;
    const middle = (from + to) >> 1;
    const below = Math.min(
      this.ask(2 * node, from, middle, left, right),
      this.ask(2 * node + 1, middle + 1, to, left, right),
    );
    return below + this.lazy[node]!;
  }

  add(left: number, right: number, delta: number): void {
    this.change(1, 0, this.size - 1, left, right, delta);
  }

  min(left: number, right: number): number {
    if (left === 0 && right === this.last) return this.least[1]!;
    return this.ask(1, 0, this.size - 1, left, right);
  }
}
