// Sums of the first numbers, with a 0 for none; a range is the difference of two. The reference.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    return this.prefix[right + 1] - this.prefix[left];
  }
}
