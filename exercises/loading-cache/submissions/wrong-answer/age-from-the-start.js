// Counts the age from the moment in which the load began.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.entries = new Map();
  }

  get(key) {
    const known = this.entries.get(key);
    if (known && (known.loadedAt === undefined || now() - known.loadedAt < this.ttlMs)) return known.promise;
    const entry = {promise: undefined, loadedAt: undefined};
    this.entries.set(key, entry);
    const began = now();
    entry.promise = this.start(key, entry);
    entry.promise.then(() => (entry.loadedAt = began), () => {});
    return entry.promise;
  }

  async start(key, entry) {
    try {
      const value = await this.load(key);
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
