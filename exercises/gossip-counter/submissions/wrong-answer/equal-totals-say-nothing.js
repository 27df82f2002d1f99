// Sends its counts only where the totals differ.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? {};
  }
  start() {
    for (const peer of this.node.peers) this.node.send(peer, { total: this.total() });
    this.node.after(25, () => this.start());
  }
  add(amount) {
    this.counts[this.node.id] = (this.counts[this.node.id] ?? 0) + amount;
    this.node.store.set('counts', this.counts);
  }
  total() {
    return Object.values(this.counts).reduce((x, y) => x + y, 0);
  }
  receive(from, { total, counts }) {
    if (counts) {
      for (const id in counts) this.counts[id] = Math.max(this.counts[id] ?? 0, counts[id]);
      this.node.store.set('counts', this.counts);
    } else if (total !== this.total()) this.node.send(from, { counts: this.counts });
  }
}
