// One lock for all keys: right, but keys wait for each other.
class AtomicCounter {
  private last: Promise<unknown> = Promise.resolve();
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }
  increment(key: string, by: number): Promise<number> {
    const work = async (): Promise<number> => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    };
    const result = this.last.then(work, work);
    this.last = result;
    return result;
  }
  async read(key: string): Promise<number> {
    return (await this.store.get(key)) ?? 0;
  }
}
