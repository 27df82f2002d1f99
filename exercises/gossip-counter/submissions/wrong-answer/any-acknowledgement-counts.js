// Sends until acknowledged, and takes the acknowledgement of an older number for that of the newest.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? { [node.id]: 0 };
    this.dirty = new Set(node.peers);
  }
  start() {
    this.flush();
    this.node.after(20, () => this.start());
  }
  flush() {
    for (const peer of this.dirty) this.node.send(peer, { mine: this.counts[this.node.id] });
  }
  async add(amount) {
    this.counts[this.node.id] += amount;
    this.node.store.set('counts', this.counts);
    for (const peer of this.node.peers) this.dirty.add(peer);
    this.flush();
  }
  async total() {
    return Object.values(this.counts).reduce((a, b) => a + b, 0);
  }
  receive(from, message) {
    if (message.ack) {
      this.dirty.delete(from);
      return;
    }
    if (message.mine > (this.counts[from] ?? 0)) {
      this.counts[from] = message.mine;
      this.node.store.set('counts', this.counts);
    }
    this.node.send(from, { ack: true });
  }
}
