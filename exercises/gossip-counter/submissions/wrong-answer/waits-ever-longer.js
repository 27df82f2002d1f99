// Waits twice as long after each failure, up to two seconds: longer than all have to agree in.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? {};
  }
  start() {
    this.counts = this.node.store.get('counts') ?? {};
    for (const peer of this.node.peers) this.sync(peer);
  }
  async sync(peer) {
    let pause = 15;
    for (;;) {
      try {
        this.merge(await this.node.rpc(peer, this.counts));
        pause = 15;
      } catch {
        pause = Math.min(pause * 2, 2000);
      }
      await this.node.sleep(pause);
    }
  }
  merge(other) {
    for (const [id, n] of Object.entries(other)) this.counts[id] = Math.max(n, this.counts[id] ?? 0);
    this.node.store.set('counts', this.counts);
  }
  async add(amount) {
    this.merge({ [this.node.id]: (this.counts[this.node.id] ?? 0) + amount });
  }
  async total() {
    return Object.values(this.counts).reduce((a, b) => a + b, 0);
  }
  receive(from, message) {
    this.merge(message);
    return this.counts;
  }
}
