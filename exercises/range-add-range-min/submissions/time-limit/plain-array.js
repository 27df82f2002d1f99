// Walks through the stretch for every addition and every question: O(n²).
class RangeMin {
  constructor(nums) {
    this.nums = nums;
  }
  add(left, right, delta) {
    for (let i = left; i <= right; i++) this.nums[i] += delta;
  }
  min(left, right) {
    let least = Infinity;
    for (let i = left; i <= right; i++) least = Math.min(least, this.nums[i]);
    return least;
  }
}
