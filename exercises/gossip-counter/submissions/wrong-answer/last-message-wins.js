// The number in the message that arrives last replaces the known one, so that an old one makes the total fall.
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
    for (const peer of this.node.peers) this.node.send(peer, this.counts);
  }

  async total() {
    return Object.values(this.counts).reduce((sum, n) => sum + n, 0);
  }

  receive(from, message) {
    for (const [id, n] of Object.entries(message)) {
      if (id === from) this.counts[id] = n;
    }
    this.save();
  }
}
