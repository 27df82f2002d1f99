// Sends what was added, once: a copy counts twice and a lost message never.
class CounterNode {
  constructor(node) {
    this.node = node;
  }

  start() {
    this.rest = true;
  }

  round() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts());
    this.node.after(25, () => this.round());
  }

  counts() {
    return this.node.store.get('counts') ?? {};
  }

  add(amount) {
    const counts = this.counts();
    counts[this.node.id] = (counts[this.node.id] ?? 0) + amount;
    this.node.store.set('counts', counts);
    for (const peer of this.node.peers) this.node.send(peer, {[this.node.id]: amount});
  }

  total() {
    return Object.values(this.counts()).reduce((sum, count) => sum + count, 0);
  }

  receive(_from, heard) {
    const counts = this.counts();
    for (const [name, count] of Object.entries(heard)) counts[name] = (counts[name] ?? 0) + count;
    this.node.store.set('counts', counts);
  }
}
