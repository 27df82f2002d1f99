// Takes a range whose ends are the same for an empty one.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    if (left === right) return 0;
    return this.prefix[right + 1] - this.prefix[left];
  }
}
