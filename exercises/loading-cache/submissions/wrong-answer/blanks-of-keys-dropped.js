// Takes keys for the same that differ in blanks at their ends only.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.entries = new Map();
  }

  get(key) {
    const asked = key;
    key = key.trim();
    const known = this.entries.get(key);
    if (known && (known.loadedAt === undefined || now() - known.loadedAt < this.ttlMs)) return known.promise;
    const entry = {promise: undefined, loadedAt: undefined};
    this.entries.set(key, entry);
    entry.promise = this.start(asked, entry);
    return entry.promise;
  }

  async start(key, entry) {
    try {
      const value = await this.load(key);
      entry.loadedAt = now();
      return value;
    } catch (error) {
      key = key.trim();
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    }
  }

  invalidate(key) {
    key = key.trim();
    this.entries.delete(key);
  }
}
