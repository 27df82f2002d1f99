// A load that was overtaken by an invalidation stores its value all the same, over the newer one.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.values = new Map();
    this.loads = new Map();
  }
  async get(key) {
    const kept = this.values.get(key);
    if (kept && now() < kept.until) return kept.value;
    if (!this.loads.has(key)) {
      const load = Promise.try(this.load, key).then(
        (value) => {
          this.values.set(key, {value, until: now() + this.ttlMs});
          if (this.loads.get(key) === load) this.loads.delete(key);
          return value;
        },
        (error) => {
          if (this.loads.get(key) === load) this.loads.delete(key);
          throw error;
        },
      );
      this.loads.set(key, load);
    }
    return this.loads.get(key);
  }
  invalidate(key) {
    this.values.delete(key);
    this.loads.delete(key);
  }
}
