// Releases the lock only when all went well.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.locks = new Map();
  }
  async increment(key, by) {
    while (this.locks.has(key)) await this.locks.get(key);
    let free;
    this.locks.set(key, new Promise((resolve) => (free = resolve)));
    const value = ((await this.store.get(key)) ?? 0) + by;
    await this.store.set(key, value);
    this.locks.delete(key);
    free();
    return value;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
