// The ids of operations already counted do not survive a crash.
class CounterNode {
  constructor(node) {
    this.node = node;
    this.sum = node.store.get("sum") ?? 0;
    this.seq = node.store.get("seq") ?? 0;
    this.seen = new Set();
    this.pending = node.store.get("pending") ?? [];
  }

  start() {
    const tick = () => {
      for (const { to, op } of this.pending) this.node.send(to, { op });
      this.node.after(20, tick);
    };
    tick();
  }

  persist() {
    const { store } = this.node;
    store.set("sum", this.sum);
    store.set("seq", this.seq);
    store.set("pending", this.pending);
  }

  async add(amount) {
    const op = { id: this.node.id + ":" + ++this.seq, amount };
    this.sum += amount;
    for (const to of this.node.peers) this.pending.push({ to, op });
    this.persist();
  }

  async total() {
    return this.sum;
  }

  receive(from, { op, ack }) {
    if (ack) {
      this.pending = this.pending.filter(
        (p) => !(p.to === from && p.op.id === ack),
      );
    } else {
      if (!this.seen.has(op.id)) {
        this.seen.add(op.id);
        this.sum += op.amount;
      }
      this.node.send(from, { ack: op.id });
    }
    this.persist();
  }
}
