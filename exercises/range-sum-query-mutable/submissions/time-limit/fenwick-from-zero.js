// A Fenwick tree that counts from 0: index 0 has no lowest bit, and the climb never ends.
class NumArray {
  constructor(nums) {
    this.nums = nums.map(() => 0);
    this.tree = nums.map(() => 0);
    nums.forEach((value, index) => this.update(index, value));
  }
  update(index, val) {
    const difference = val - this.nums[index];
    this.nums[index] = val;
    for (let i = index; i < this.tree.length; i += i & -i) this.tree[i] += difference;
  }
  prefix(end) {
    let sum = 0;
    for (let i = end; i >= 0; i -= i & -i) sum += this.tree[i];
    return sum;
  }
  sumRange(left, right) {
    return this.prefix(right) - (left > 0 ? this.prefix(left - 1) : 0);
  }
}
