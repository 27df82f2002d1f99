// Takes 0, an empty text, false and null for a miss, and loads them each time.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.values = new Map();
    this.loads = new Map();
  }
  async get(key) {
    const kept = this.values.get(key);
    if (kept && kept.value && now() < kept.until) return kept.value;
    if (!this.loads.has(key)) {
      const load = (async () => {
        try {
          const value = await this.load(key);
          if (this.loads.get(key) === load) this.values.set(key, {value, until: now() + this.ttlMs});
          return value;
        } finally {
          if (this.loads.get(key) === load) this.loads.delete(key);
        }
      })();
      this.loads.set(key, load);
    }
    return this.loads.get(key);
  }
  invalidate(key) {
    this.values.delete(key);
    this.loads.delete(key);
  }
}
