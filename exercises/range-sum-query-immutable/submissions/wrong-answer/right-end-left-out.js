// Takes the difference without the number at right.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    return this.prefix[right] - this.prefix[left];
  }
}
