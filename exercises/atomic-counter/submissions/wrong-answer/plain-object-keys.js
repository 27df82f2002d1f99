// Keeps its locks in a plain object, which already has a constructor.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = {};
  }
  increment(key, by) {
    const work = async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    };
    const last = this.last[key] ?? Promise.resolve();
    const result = typeof last.then === 'function' ? last.then(work, work) : work();
    if (!Object.prototype.hasOwnProperty.call(this.last, key) && key in this.last) return result;
    this.last[key] = result;
    return result;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
