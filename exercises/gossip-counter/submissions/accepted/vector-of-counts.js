// A vector of counts that each node pushes to its peers now and then.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? {};
    this.counts[node.id] ??= 0;
  }

  start() {
    this.tick();
  }

  tick() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts);
    this.node.after(20, () => this.tick());
  }

  save() {
    this.node.store.set('counts', this.counts);
  }

  async add(amount) {
    this.counts[this.node.id] += amount;
    this.save();
  }

  async total() {
    return Object.values(this.counts).reduce((sum, n) => sum + n, 0);
  }

  receive(from, message) {
    for (const [id, n] of Object.entries(message)) {
      this.counts[id] = Math.max(this.counts[id] ?? 0, n);
    }
    this.save();
  }
}
