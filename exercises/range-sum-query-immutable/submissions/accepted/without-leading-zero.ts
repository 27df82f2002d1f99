// Sums up to and with each position in a typed array; a range from the start is its own case.
export class NumArray {
  private readonly upTo: Float64Array;

  constructor(nums: number[]) {
    this.upTo = new Float64Array(nums.length);
    let total = 0;
    nums.forEach((num, index) => {
      total += num;
      this.upTo[index] = total;
    });
  }

  sumRange(left: number, right: number): number {
    return left === 0 ? this.upTo[right]! : this.upTo[right]! - this.upTo[left - 1]!;
  }
}
