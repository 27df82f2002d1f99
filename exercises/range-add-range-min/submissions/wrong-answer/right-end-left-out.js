// Adds up to right without right itself.
class RangeMin {
  constructor(nums) {
    this.n = nums.length;
    this.least = new Array(4 * this.n).fill(Infinity);
    this.lazy = new Array(4 * this.n).fill(0);
    this.build(nums, 1, 0, this.n - 1);
  }
  build(nums, node, from, to) {
    if (from === to) {
      this.least[node] = nums[from];
      return;
    }
    const middle = (from + to) >> 1;
    this.build(nums, 2 * node, from, middle);
    this.build(nums, 2 * node + 1, middle + 1, to);
    this.least[node] = Math.min(this.least[2 * node], this.least[2 * node + 1]);
  }
  apply(node, delta) {
    this.least[node] += delta;
    this.lazy[node] += delta;
  }
  push(node) {
    if (this.lazy[node] === 0) return;
    this.apply(2 * node, this.lazy[node]);
    this.apply(2 * node + 1, this.lazy[node]);
    this.lazy[node] = 0;
  }
  change(node, from, to, left, right, delta) {
    if (right < from || to < left) return;
    if (left <= from && to <= right) {
      this.apply(node, delta);
      return;
    }
    this.push(node);
    const middle = (from + to) >> 1;
    this.change(2 * node, from, middle, left, right, delta);
    this.change(2 * node + 1, middle + 1, to, left, right, delta);
    this.least[node] = Math.min(this.least[2 * node], this.least[2 * node + 1]);
  }
  ask(node, from, to, left, right) {
    if (right < from || to < left) return Infinity;
    if (left <= from && to <= right) return this.least[node];
    this.push(node);
    const middle = (from + to) >> 1;
    return Math.min(this.ask(2 * node, from, middle, left, right), this.ask(2 * node + 1, middle + 1, to, left, right));
  }
  add(left, right, delta) {
    this.change(1, 0, this.n - 1, left, right - 1, delta);
  }
  min(left, right) {
    return this.ask(1, 0, this.n - 1, left, right);
  }
}
