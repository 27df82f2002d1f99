// Tells the others once, when something is added.
class CounterNode {
  constructor(node) {
    this.node = node;
  }

  start() {
    this.rest = true;
  }

  round() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts());
  }

  counts() {
    return this.node.store.get('counts') ?? {};
  }

  add(amount) {
    const counts = this.counts();
    counts[this.node.id] = (counts[this.node.id] ?? 0) + amount;
    this.node.store.set('counts', counts);
    this.round();
  }

  total() {
    return Object.values(this.counts()).reduce((sum, count) => sum + count, 0);
  }

  receive(_from, heard) {
    const counts = this.counts();
    for (const [name, count] of Object.entries(heard)) counts[name] = Math.max(counts[name] ?? 0, count);
    this.node.store.set('counts', counts);
  }
}
