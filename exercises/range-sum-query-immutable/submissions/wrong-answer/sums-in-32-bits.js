// Cuts each sum to 32 bits.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push((this.prefix[i] + nums[i]) | 0);
  }
  sumRange(left, right) {
    return this.prefix[right + 1] - this.prefix[left];
  }
}
