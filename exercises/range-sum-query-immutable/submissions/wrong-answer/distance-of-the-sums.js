// Takes the distance between the two sums, which loses the sign.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    return Math.abs(this.prefix[right + 1] - this.prefix[left]);
  }
}
