// Stops before the last number when it prepares the sums.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    for (let i = 0; i < nums.length - 1; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    return (this.prefix[right + 1] ?? this.prefix.at(-1)) - this.prefix[left];
  }
}
