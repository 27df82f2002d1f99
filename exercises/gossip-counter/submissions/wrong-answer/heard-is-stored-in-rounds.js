// Stores what it has heard of others with its next round only.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? { [node.id]: 0 };
  }
  start() {
    this.counts = this.node.store.get('counts') ?? { [this.node.id]: 0 };
    this.gossip();
  }
  gossip() {
    this.save();
    for (const peer of this.node.peers) this.node.send(peer, this.counts);
    this.node.after(25, () => this.gossip());
  }
  save() {
    this.node.store.set('counts', this.counts);
  }
  async add(amount) {
    this.counts = { ...this.counts, [this.node.id]: (this.counts[this.node.id] ?? 0) + amount };
    this.save();
  }
  async total() {
    return Object.values(this.counts).reduce((a, b) => a + b, 0);
  }
  receive(from, message) {
    const merged = { ...this.counts };
    for (const [id, count] of Object.entries(message)) merged[id] = Math.max(merged[id] ?? 0, count);
    this.counts = merged;
  }
}
