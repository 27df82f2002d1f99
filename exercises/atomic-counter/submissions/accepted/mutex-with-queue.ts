// A mutex for each key, with a queue of those who wait, released whatever happens.
type Waiting = Array<() => void>;

class AtomicCounter {
  #store: Store;
  #locks = new Map<string, Waiting>();

  constructor(store: Store) {
    this.#store = store;
  }

  async increment(key: string, by: number): Promise<number> {
    await this.#acquire(key);
    try {
      const old: number | undefined = await this.#store.get(key);
      const value = (old === undefined ? 0 : old) + by;
      await this.#store.set(key, value);
      return value;
    } finally {
      this.#release(key);
    }
  }

  async read(key: string): Promise<number> {
    const value: number | undefined = await this.#store.get(key);
    return value === undefined ? 0 : value;
  }

  #acquire(key: string): Promise<void> {
    const waiting = this.#locks.get(key);
    if (waiting === undefined) {
      this.#locks.set(key, []);
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  #release(key: string): void {
    const next = this.#locks.get(key)?.shift();
    if (next) next();
    else this.#locks.delete(key);
  }
}
