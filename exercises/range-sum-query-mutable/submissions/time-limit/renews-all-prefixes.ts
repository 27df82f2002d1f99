// Prefix sums: every update changes all the prefixes behind it; O(n²).
export class NumArray {
  private prefix: number[] = [0];

  constructor(nums: number[]) {
    for (const value of nums) this.prefix.push(this.prefix[this.prefix.length - 1]! + value);
  }

  update(index: number, val: number): void {
    const difference = val - (this.prefix[index + 1]! - this.prefix[index]!);
    for (let i = index + 1; i < this.prefix.length; i++) this.prefix[i]! += difference;
  }

  sumRange(left: number, right: number): number {
    return this.prefix[right + 1]! - this.prefix[left]!;
  }
}
