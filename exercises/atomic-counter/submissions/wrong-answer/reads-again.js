// Writes under the lock, but returns what it reads after having released it.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.last = new Map();
  }
  async increment(key, by) {
    const work = async () => {
      await this.store.set(key, ((await this.store.get(key)) ?? 0) + by);
    };
    const done = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, done);
    await done;
    return this.store.get(key);
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}
