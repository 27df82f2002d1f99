// Reads, waits and writes: whoever comes between is lost.
class AtomicCounter {
  constructor(store) {
    this.store = store;
  }
  async increment(key, by) {
    const value = ((await this.store.get(key)) ?? 0) + by;
    await this.store.set(key, value);
    return value;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
