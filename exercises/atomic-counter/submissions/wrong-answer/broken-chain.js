// After one rejection, nothing behind it in the chain is ever run.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
  }
  increment(key, by) {
    const result = (this.last.get(key) ?? Promise.resolve()).then(async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    });
    this.last.set(key, result);
    return result;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
