// A segment tree without debts: an addition changes one leaf after the other; O(n² log n).
class RangeMin {
  constructor(nums) {
    this.n = nums.length;
    this.tree = new Array(this.n).fill(0).concat(nums);
    for (let node = this.n - 1; node > 0; node--) this.renew(node);
  }
  renew(node) {
    this.tree[node] = Math.min(this.tree[2 * node], this.tree[2 * node + 1]);
  }
  add(left, right, delta) {
    for (let i = left; i <= right; i++) {
      let node = i + this.n;
      this.tree[node] += delta;
      for (node >>= 1; node > 0; node >>= 1) this.renew(node);
    }
  }
  min(left, right) {
    let least = Infinity;
    for (let l = left + this.n, r = right + this.n + 1; l < r; l >>= 1, r >>= 1) {
      if (l & 1) least = Math.min(least, this.tree[l++]);
      if (r & 1) least = Math.min(least, this.tree[--r]);
    }
    return least;
  }
}
