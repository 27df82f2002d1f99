// The recursion ends at pairs of numbers: a list of one number, or an odd rest, is halved for ever.
class NumArray {
  constructor(nums) {
    this.nums = nums;
    this.root = this.build(0, nums.length - 1);
  }
  build(from, to) {
    if (to - from === 1) return {from, to, sum: this.nums[from] + this.nums[to]};
    const middle = (from + to) >> 1;
    const left = this.build(from, middle);
    const right = this.build(middle + 1, to);
    return {from, to, sum: left.sum + right.sum, left, right};
  }
  update(index, val) {
    const difference = val - this.nums[index];
    this.nums[index] = val;
    for (let node = this.root; node; node = index <= (node.left?.to ?? -1) ? node.left : node.right) {
      node.sum += difference;
    }
  }
  sumRange(left, right, node = this.root) {
    if (right < node.from || node.to < left) return 0;
    if (left <= node.from && node.to <= right) return node.sum;
    if (!node.left) return this.nums[left <= node.from ? node.from : node.to];
    return this.sumRange(left, right, node.left) + this.sumRange(left, right, node.right);
  }
}
