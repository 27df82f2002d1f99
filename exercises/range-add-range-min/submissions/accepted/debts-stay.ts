// Linked nodes; amounts stay where they were added, and every walk adds up what it passes.
type Node = {from: number; to: number; least: number; amount: number; left?: Node; right?: Node};

function build(nums: readonly number[], from: number, to: number): Node {
  if (from === to) return {from, to, least: nums[from]!, amount: 0};
  const middle = Math.floor((from + to) / 2);
  const left = build(nums, from, middle);
  const right = build(nums, middle + 1, to);
  return {from, to, least: Math.min(left.least, right.least), amount: 0, left, right};
}

export class RangeMin {
  private readonly root: Node;

  constructor(nums: number[]) {
    this.root = build(nums, 0, nums.length - 1);
  }

  add(left: number, right: number, delta: number, node = this.root): void {
    if (left <= node.from && node.to <= right) {
      node.least += delta;
      node.amount += delta;
      return;
    }
    if (left <= node.left!.to) this.add(left, right, delta, node.left!);
    if (node.right!.from <= right) this.add(left, right, delta, node.right!);
    node.least = Math.min(node.left!.least, node.right!.least) + node.amount;
  }

  min(left: number, right: number, node = this.root): number {
    if (left <= node.from && node.to <= right) return node.least;
    let least = Number.POSITIVE_INFINITY;
    if (left <= node.left!.to) least = this.min(left, right, node.left!);
    if (node.right!.from <= right) least = Math.min(least, this.min(left, right, node.right!));
    return least + node.amount;
  }
}
