// Writes under the key without blanks at its ends.
class AtomicCounter {
  constructor(store) { this.store = store; this.tails = new Map(); }
  increment(key, by) {
    const tail = this.tails.get(key) ?? Promise.resolve();
    const work = tail.then(async () => { const v = ((await this.store.get(key)) ?? 0) + by; await this.store.set(key.trim(), v); return v; });
    this.tails.set(key, work.catch(() => {}));
    return work;
  }
  async read(key) { return (await this.store.get(key)) ?? 0; }
}
