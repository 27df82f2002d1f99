// Knows additions by node and time: two in the same millisecond are one.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.ops = new Map(Object.entries(node.store.get('ops') ?? {}));
  }
  start() {
    const round = () => {
      this.node.peers.forEach((peer) => this.node.send(peer, [...this.ops]));
      this.node.after(25, round);
    };
    round();
  }
  keep(id, amount) {
    this.ops.set(id, amount);
    this.node.store.set('ops', Object.fromEntries(this.ops));
  }
  async add(amount) {
    const id = `${this.node.id}@${this.node.now()}`;
    this.keep(id, amount);
  }
  async total() {
    let sum = 0;
    this.ops.forEach((amount) => { sum += amount; });
    return sum;
  }
  receive(from, ops) {
    for (const [id, amount] of ops) if (!this.ops.has(id)) this.keep(id, amount);
  }
}
