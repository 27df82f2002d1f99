// Fenwick tree counted from 1, with the current numbers beside it.
export class NumArray {
  private readonly nums: number[];
  private readonly tree: Float64Array;

  constructor(nums: number[]) {
    this.nums = nums.map(() => 0);
    this.tree = new Float64Array(nums.length + 1);
    nums.forEach((value, index) => this.update(index, value));
  }

  update(index: number, val: number): void {
    const difference = val - this.nums[index]!;
    this.nums[index] = val;
    for (let i = index + 1; i < this.tree.length; i += i & -i) this.tree[i]! += difference;
  }

  private prefix(end: number): number {
    let sum = 0;
    for (let i = end; i > 0; i &= i - 1) sum += this.tree[i]!;
    return sum;
  }

  sumRange(left: number, right: number): number {
    return this.prefix(right + 1) - this.prefix(left);
  }
}
