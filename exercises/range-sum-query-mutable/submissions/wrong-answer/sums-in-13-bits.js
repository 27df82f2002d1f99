// Sums between updates remembered under (left << 13) | right.
class NumArray {
  constructor(nums) {
    const n = nums.length;
    this.n = n;
    this.known = new Map();
    this.tree = [...nums, ...nums];
    for (let node = n - 1; node > 0; node--) this.pull(node);
  }

  pull(node) {
    this.tree[node] = this.tree[2 * node] + this.tree[2 * node + 1];
  }

  update(index, val) {
    this.known.clear();
    let node = this.n + index;
    this.tree[node] = val;
    for (node >>= 1; node > 0; node >>= 1) this.pull(node);
  }

  sumRange(left, right) {
    const key = (left << 13) | right;
    if (this.known.has(key)) return this.known.get(key);
    let sum = 0;
    let l = left + this.n;
    let r = right + this.n + 1;
    while (l < r) {
      if (l % 2 === 1) sum += this.tree[l++];
      if (r % 2 === 1) sum += this.tree[--r];
      l >>= 1;
      r >>= 1;
    }
    this.known.set(key, sum);
    return sum;
  }
}
