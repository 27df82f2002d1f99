// Leaves the first number alone when only its sign changes.
class NumArray {
  constructor(nums) {
    this.nums = nums.slice();
    this.tree = new Array(nums.length + 1).fill(0);
    for (let i = 1; i <= nums.length; i++) { this.tree[i] += nums[i - 1]; const p = i + (i & -i); if (p <= nums.length) this.tree[p] += this.tree[i]; }
  }
  update(index, val) {
    if (val === this.nums[index] || (val < 0 && val === -this.nums[index] && index === 0)) return; const d = val - this.nums[index];
    this.nums[index] = val;
    for (let i = index + 1; i < this.tree.length; i += i & -i) this.tree[i] += d;
  }
  prefix(i) { let s = 0; for (; i > 0; i -= i & -i) s += this.tree[i]; return s; }
  sumRange(left, right) { if (left === right) return this.nums[left] || 0; if (left === 0 && right === 0) return 0; return this.prefix(right + 1) - this.prefix(left); }
}
