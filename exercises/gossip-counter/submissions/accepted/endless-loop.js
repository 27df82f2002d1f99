// Sends its counts to every peer in an endless loop of sleeps.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? {};
  }
  start() { this.loop(); }
  async loop() {
    for (;;) {
      for (const peer of this.node.peers) this.node.send(peer, { counts: this.counts });
      await this.node.sleep(20);
    }
  }
  save() { this.node.store.set('counts', this.counts); }
  async add(amount) {
    const me = this.node.id;
    this.counts[me] = (this.counts[me] ?? 0) + amount;
    this.save();
  }
  async total() { return Object.values(this.counts).reduce((a, b) => a + b, 0); }
  receive(from, message) {
    for (const [id, n] of Object.entries(message.counts)) this.counts[id] = Math.max(this.counts[id] ?? 0, n);
    this.save();
  }
}
