// Blocks of about the square root of n numbers, each with its least number and an amount for all of them.
class RangeMin {
  private nums: number[];
  private width: number;
  private amounts: number[] = [];
  private leasts: number[] = [];

  constructor(nums: number[]) {
    this.nums = nums;
    this.width = Math.ceil(Math.sqrt(nums.length));
    for (let start = 0; start < nums.length; start += this.width) {
      this.amounts.push(0);
      this.renew(start / this.width);
    }
  }

  private renew(block: number): void {
    const end = Math.min((block + 1) * this.width, this.nums.length);
    let least = this.nums[block * this.width]!;
    for (let i = block * this.width + 1; i < end; i++) if (this.nums[i]! < least) least = this.nums[i]!;
    this.leasts[block] = least;
  }

  add(left: number, right: number, delta: number): void {
    for (let block = Math.floor(left / this.width); block * this.width <= right; block++) {
      const from = block * this.width;
      const to = Math.min(from + this.width, this.nums.length) - 1;
      if (left <= from && to <= right) {
        this.amounts[block]! += delta;
        continue;
      }
      for (let i = Math.max(left, from); i <= Math.min(right, to); i++) this.nums[i]! += delta;
      this.renew(block);
    }
  }

  min(left: number, right: number): number {
    let least = Infinity;
    for (let block = Math.floor(left / this.width); block * this.width <= right; block++) {
      const from = block * this.width;
      const to = Math.min(from + this.width, this.nums.length) - 1;
      let own = this.leasts[block]!;
      if (from < left || right < to) {
        own = Infinity;
        for (let i = Math.max(left, from); i <= Math.min(right, to); i++) {
          if (this.nums[i]! < own) own = this.nums[i]!;
        }
      }
      if (own + this.amounts[block]! < least) least = own + this.amounts[block]!;
    }
    return least;
  }
}
