// update() adds val to the number instead of replacing it.
class NumArray {
  constructor(nums) {
    this.n = nums.length;
    this.tree = new Array(this.n + 1).fill(0);
    nums.forEach((value, index) => this.update(index, value));
  }
  update(index, val) {
    for (let i = index + 1; i <= this.n; i += i & -i) this.tree[i] += val;
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
