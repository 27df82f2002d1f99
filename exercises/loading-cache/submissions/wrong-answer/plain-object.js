// Keeps its entries in a plain object, in which some keys are there from the beginning.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.entries = {};
  }
  async get(key) {
    const known = this.entries[key];
    if (known && (known.until === undefined || now() < known.until)) return known.promise;
    const entry = {};
    this.entries[key] = entry;
    entry.promise = (async () => {
      try {
        const value = await this.load(key);
        entry.until = now() + this.ttlMs;
        return value;
      } catch (error) {
        if (this.entries[key] === entry) delete this.entries[key];
        throw error;
      }
    })();
    return entry.promise;
  }
  invalidate(key) {
    delete this.entries[key];
  }
}
