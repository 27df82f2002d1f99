// a message has a number and older ones are ignored, but the numbers begin anew when the sender restarts
class CounterNode {
  constructor(node) {
    this.node = node;
    this.counts = node.store.get('counts') ?? {};
  }
  start() {
    this.counts = this.node.store.get('counts') ?? {};
    this.tick();
  }
  tick() {
    this.number = (this.number ?? 0) + 1;
    for (const peer of this.node.peers) this.node.send(peer, { number: this.number, counts: this.counts });
    this.node.after(this.number < 40 ? 20 : 30, () => this.tick());
  }
  async add(amount) {
    const { id, store } = this.node;
    this.counts[id] = (this.counts[id] ?? 0) + amount;
    store.set('counts', this.counts);
  }
  async total() {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }
  receive(from, message) {
    this.latest ??= {};
    if (message.number <= (this.latest[from] ?? 0)) return;
    this.latest[from] = message.number;
    for (const [id, count] of Object.entries(message.counts)) {
      if (count > (this.counts[id] ?? 0)) this.counts[id] = count;
    }
    this.node.store.set('counts', this.counts);
  }
}
