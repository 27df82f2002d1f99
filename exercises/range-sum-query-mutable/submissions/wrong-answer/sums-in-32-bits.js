// Keeps the sums in an Int32Array, where they wrap around.
class NumArray {
  constructor(nums) {
    this.n = nums.length;
    this.tree = new Int32Array(2 * this.n);
    this.tree.set(nums, this.n);
    for (let i = this.n - 1; i > 0; i--) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  update(index, val) {
    let i = index + this.n;
    this.tree[i] = val;
    for (i >>= 1; i > 0; i >>= 1) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  sumRange(left, right) {
    let sum = 0;
    for (let l = left + this.n, r = right + this.n + 1; l < r; l >>= 1, r >>= 1) {
      if (l & 1) sum += this.tree[l++];
      if (r & 1) sum += this.tree[--r];
    }
    return sum;
  }
}
