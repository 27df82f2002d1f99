// An overtaken load that fails throws away the value that a later one has put in.
class LoadingCache {
  constructor(load, ttlMs) { this.load = load; this.ttl = ttlMs; this.values = new Map(); this.loading = new Map(); }
  async get(key) {
    const hit = this.values.get(key);
    if (hit && now() < hit.until) return hit.value;
    return this.loading.get(key) ?? this.start(key);
  }
  start(key) {
    let raw;
    try { raw = Promise.resolve(this.load(key)); } catch (e) { raw = Promise.reject(e); }
    const p = raw.then((value) => {
      if (this.loading.get(key) === p) this.values.set(key, { value, until: now() + this.ttl });
      return value;
    }, (e) => {
      this.values.delete(key);
      throw e;
    }).finally(() => {
      if (this.loading.get(key) === p) this.loading.delete(key);
    });
    this.loading.set(key, p);
    return p;
  }
  invalidate(key) { this.values.delete(key); this.loading.delete(key); }
}
