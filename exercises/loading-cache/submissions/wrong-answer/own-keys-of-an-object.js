// Keeps values in a plain object: what is kept under __proto__ is never its own.
class LoadingCache {
  constructor(load, ttlMs) {
    this.load = load;
    this.ttlMs = ttlMs;
    this.values = {};
    this.loads = new Map();
  }
  async get(key) {
    if (Object.hasOwn(this.values, key) && now() < this.values[key].until) return this.values[key].value;
    if (this.loads.has(key)) return this.loads.get(key);
    const job = Promise.try(this.load, key);
    this.loads.set(key, job);
    const current = () => this.loads.get(key) === job && this.loads.delete(key);
    job.then(
      (value) => {
        if (current()) this.values[key] = { value, until: now() + this.ttlMs };
      },
      () => current(),
    );
    return job;
  }
  invalidate(key) {
    delete this.values[key];
    this.loads.delete(key);
  }
}
