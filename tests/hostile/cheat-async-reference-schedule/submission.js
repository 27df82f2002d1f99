class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.pending = new Map();
  }
  async increment(key, by) {
    const before = this.pending.get(key) ?? 0;
    this.pending.set(key, before + by);
    const value = ((await this.store.get(key)) ?? 0) + before + by;
    await this.store.set(key, value);
    this.pending.set(key, this.pending.get(key) - by);
    return value;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
