// Keeps differences of neighbours: an addition touches two of them, a question adds all of them up; O(n²).
export class RangeMin {
  private differences: number[];

  constructor(nums: number[]) {
    this.differences = nums.map((value, index) => value - (nums[index - 1] ?? 0));
  }

  add(left: number, right: number, delta: number): void {
    this.differences[left]! += delta;
    if (right + 1 < this.differences.length) this.differences[right + 1]! -= delta;
  }

  min(left: number, right: number): number {
    let least = Infinity;
    let value = 0;
    for (let index = 0; index <= right; index++) {
      value += this.differences[index]!;
      if (index >= left && value < least) least = value;
    }
    return least;
  }
}
