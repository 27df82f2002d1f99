// Takes a sum of 0 for one that is missing, and begins anew behind it.
export class NumArray {
  private readonly prefix: number[] = [0];

  constructor(nums: number[]) {
    for (const num of nums) this.prefix.push((this.prefix[this.prefix.length - 1] || 0) + num);
  }

  sumRange(left: number, right: number): number {
    const whole = this.prefix[right + 1] || this.prefix[right]!;
    return whole - this.prefix[left]!;
  }
}
