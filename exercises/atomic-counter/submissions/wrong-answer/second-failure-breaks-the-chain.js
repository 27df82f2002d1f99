// The second failure of a key makes the next call on it fail too.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
  }

  increment(key, by) {
    const work = async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    };
    const result = (this.last.get(key) ?? Promise.resolve()).then(work, (e) => { if (this.failed === key) throw e; this.failed = key; return work(); });
    this.last.set(key, result);
    const forget = () => {
      if (this.last.get(key) === result) this.last.delete(key);
    };
    result.then(forget, forget);
    return result;
  }

  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
