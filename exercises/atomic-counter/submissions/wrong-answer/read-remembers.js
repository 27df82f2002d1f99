// Remembers what it has read once, and never sees what is written later.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
    this.seen = new Map();
  }
  increment(key, by) {
    const work = async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    };
    const result = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, result);
    return result;
  }
  async read(key) {
    if (!this.seen.has(key)) this.seen.set(key, (await this.store.get(key)) ?? 0);
    return this.seen.get(key);
  }
}
