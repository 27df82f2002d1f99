// Answers a range from position 0 with the sum of the whole list.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    if (left === 0) return this.prefix.at(-1);
    return this.prefix[right + 1] - this.prefix[left];
  }
}
