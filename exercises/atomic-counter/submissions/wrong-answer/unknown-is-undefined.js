// Adds to undefined when the store does not know the key.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
  }
  increment(key, by) {
    const work = async () => {
      const value = (await this.store.get(key)) + by;
      await this.store.set(key, value);
      return value;
    };
    const result = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, result);
    return result;
  }
  async read(key) {
    return this.store.get(key);
  }
}
