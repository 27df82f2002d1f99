// Answers only when all others have heard of the addition: cut off, it counts no more.
class CounterNode {
  constructor(node) {
    this.node = node;
  }

  start() {
    this.round();
  }

  round() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts());
    this.node.after(25, () => this.round());
  }

  counts() {
    return this.node.store.get('counts') ?? {};
  }

  async add(amount) {
    const counts = this.counts();
    counts[this.node.id] = (counts[this.node.id] ?? 0) + amount;
    this.node.store.set('counts', counts);
    await Promise.all(this.node.peers.map((peer) => this.node.rpc(peer, counts)));
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
