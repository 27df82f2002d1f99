// Takes a load that ended at 0 ms for one that is under way.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.entries = new Map();
  }

  get(key) {
    const known = this.entries.get(key);
    if (known && (!known.loadedAt || now() - known.loadedAt < this.ttlMs)) return known.promise;
    const entry = {promise: undefined, loadedAt: undefined};
    this.entries.set(key, entry);
    entry.promise = this.start(key, entry);
    return entry.promise;
  }

  async start(key, entry) {
    try {
      const value = await this.load(key);
      entry.loadedAt = now();
      return value;
    } catch (error) {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    }
  }

  invalidate(key) {
    this.entries.delete(key);
  }
}
