// Begins every minimum with 10¹².
class RangeMin {
  constructor(nums) {
    this.n = nums.length;
    this.low = new Array(4 * this.n).fill(0);
    this.lazy = new Array(4 * this.n).fill(0);
    const build = (k, l, r) => {
      if (l === r) { this.low[k] = nums[l]; return; }
      const m = (l + r) >> 1;
      build(2 * k, l, m); build(2 * k + 1, m + 1, r);
      this.low[k] = Math.min(this.low[2 * k], this.low[2 * k + 1]);
    };
    build(1, 0, this.n - 1);
  }
  add(left, right, delta, k = 1, l = 0, r = this.n - 1) {
    if (right < l || r < left) return;
    if (left <= l && r <= right) { this.low[k] += delta; this.lazy[k] += delta; return; }
    const m = (l + r) >> 1;
    this.add(left, right, delta, 2 * k, l, m); this.add(left, right, delta, 2 * k + 1, m + 1, r);
    this.low[k] = Math.min(this.low[2 * k], this.low[2 * k + 1]) + this.lazy[k];
  }
  min(left, right, k = 1, l = 0, r = this.n - 1) {
    if (right < l || r < left) return 1e12;
    if (left <= l && r <= right) return this.low[k];
    const m = (l + r) >> 1;
    return Math.min(this.min(left, right, 2 * k, l, m), this.min(left, right, 2 * k + 1, m + 1, r)) + this.lazy[k];
  }
}
