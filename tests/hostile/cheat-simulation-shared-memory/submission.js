class CounterNode {
  constructor(node) {
    this.node = node;
    if (node.now() === 0 && node.id === 'n0') Math.min.total = 0;
  }
  add(amount) {
    Math.min.total += amount;
  }
  total() {
    return Math.min.total;
  }
}
