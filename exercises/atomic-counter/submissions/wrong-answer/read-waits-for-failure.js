// Reading waits for the increments under way, and fails with theirs.
class AtomicCounter {
  #store; #tails = new Map(); #latest = new Map();
  constructor(store) { this.#store = store; }
  increment(key, by) {
    const work = async () => {
      const value = ((await this.#store.get(key)) ?? 0) + by;
      await this.#store.set(key, value);
      return value;
    };
    const result = (this.#tails.get(key) ?? Promise.resolve()).then(work);
    this.#tails.set(key, result.catch(() => {}));
    this.#latest.set(key, result);
    return result;
  }
  async read(key) {
    await this.#latest.get(key);
    return (await this.#store.get(key)) ?? 0;
  }
}
