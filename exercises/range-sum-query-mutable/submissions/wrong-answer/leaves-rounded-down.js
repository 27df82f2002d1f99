// Rounds the number of leaves down to a power of two: what lies behind is never counted.
class NumArray {
  constructor(nums) {
    this.size = 2 ** Math.floor(Math.log2(nums.length));
    this.tree = new Array(2 * this.size).fill(0);
    for (let i = 0; i < this.size; i++) this.tree[this.size + i] = nums[i];
    for (let i = this.size - 1; i > 0; i--) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  update(index, val) {
    if (index >= this.size) return;
    let i = index + this.size;
    this.tree[i] = val;
    for (i >>= 1; i > 0; i >>= 1) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  sumRange(left, right) {
    let sum = 0;
    let l = Math.min(left, this.size) + this.size;
    let r = Math.min(right + 1, this.size) + this.size;
    while (l < r) {
      if (l % 2 === 1) sum += this.tree[l++];
      if (r % 2 === 1) sum += this.tree[--r];
      l >>= 1;
      r >>= 1;
    }
    return sum;
  }
}
