// Linked nodes, built and asked recursively.
type Node = {from: number; to: number; sum: number; left?: Node; right?: Node};

const build = (nums: readonly number[], from: number, to: number): Node => {
  if (from === to) return {from, to, sum: nums[from]!};
  const middle = (from + to) >> 1;
  const left = build(nums, from, middle);
  const right = build(nums, middle + 1, to);
  return {from, to, sum: left.sum + right.sum, left, right};
};

const replace = (node: Node, index: number, value: number): void => {
  if (!node.left || !node.right) {
    node.sum = value;
    return;
  }
  replace(index <= node.left.to ? node.left : node.right, index, value);
  node.sum = node.left.sum + node.right.sum;
};

const total = (node: Node | undefined, from: number, to: number): number => {
  if (!node || to < node.from || node.to < from) return 0;
  if (from <= node.from && node.to <= to) return node.sum;
  return total(node.left, from, to) + total(node.right, from, to);
};

export default class NumArray {
  #root: Node;
  constructor(nums: number[]) {
    this.#root = build(nums, 0, nums.length - 1);
  }
  update(index: number, val: number): void {
    replace(this.#root, index, val);
  }
  sumRange(left: number, right: number): number {
    return total(this.#root, left, right);
  }
}
