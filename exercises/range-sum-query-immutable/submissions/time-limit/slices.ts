// Cuts the range out of the list and adds it up, for every sum: O(n²).
export class NumArray {
  constructor(private readonly nums: number[]) {}

  sumRange(left: number, right: number): number {
    return this.nums.slice(left, right + 1).reduce((sum, num) => sum + num, 0);
  }
}
