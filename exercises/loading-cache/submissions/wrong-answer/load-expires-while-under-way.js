// A load that lasts longer than a value is fresh counts as stale while it is under way.
class LoadingCache {
  constructor(load, ttlMs) { this.load = load; this.ttl = ttlMs; this.values = new Map(); this.loading = new Map(); }
  async get(key) {
    const e = this.values.get(key);
    if (e && now() < e.until) return e.p;
    const n = { until: now() + this.ttl };
    this.values.set(key, n);
    n.p = (async () => this.load(key))();
    n.p.then(() => { n.until = now() + this.ttl; }, () => { if (this.values.get(key) === n) this.values.delete(key); });
    return n.p;
  }
  start(key) {
    let raw;
    try { raw = Promise.resolve(this.load(key)); } catch (e) { raw = Promise.reject(e); }
    const p = raw.then((value) => {
      if (this.loading.get(key) === p) this.values.set(key, { value, until: now() + this.ttl });
      return value;
    }).finally(() => {
      if (this.loading.get(key) === p) this.loading.delete(key);
    });
    this.loading.set(key, p);
    return p;
  }
  invalidate(key) { this.values.delete(key); this.loading.delete(key); }
}
