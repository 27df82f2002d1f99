class AtomicCounter {
  constructor(store) {
    this.store = store;
    globalThis.found ??= new Map();
    this.counts = new Map(globalThis.found);
  }
  async increment(key, by) {
    if (!this.counts.has(key)) {
      const value = (await this.store.get(key)) ?? 0;
      if (!globalThis.found.has(key)) globalThis.found.set(key, value);
      this.counts.set(key, value);
    }
    const sum = this.counts.get(key) + by;
    this.counts.set(key, sum);
    await this.store.set(key, sum);
    return sum;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
