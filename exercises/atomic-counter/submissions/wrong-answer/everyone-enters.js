// Waits for the lock once: all who waited for the same one enter together.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.locks = new Map();
  }
  async increment(key, by) {
    await this.locks.get(key);
    let free;
    this.locks.set(key, new Promise((resolve) => (free = resolve)));
    try {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    } finally {
      free();
    }
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
