// Stores its own count only: after a crash the total falls.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.known = {};
  }

  start() {
    this.round();
  }

  round() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts());
    this.node.after(25, () => this.round());
  }

  counts() {
    return {...this.known, [this.node.id]: this.node.store.get('own') ?? 0};
  }

  add(amount) {
    const counts = this.counts();
    counts[this.node.id] = (counts[this.node.id] ?? 0) + amount;
    this.node.store.set('own', counts[this.node.id]);
  }

  total() {
    return Object.values(this.counts()).reduce((sum, count) => sum + count, 0);
  }

  receive(_from, heard) {
    const counts = this.counts();
    for (const [name, count] of Object.entries(heard)) counts[name] = Math.max(counts[name] ?? 0, count);
    this.known = counts;
  }
}
