// One number for all keys says whether a load was overtaken, so that invalidating a key overtakes the loads of all others.
class LoadingCache {
  constructor(load, ttlMs) { this.load = load; this.ttlMs = ttlMs; this.values = new Map(); this.loads = new Map(); this.generation = 0; }
  get(key) {
    const v = this.values.get(key);
    if (v && now() - v.time < this.ttlMs) return Promise.resolve(v.value);
    if (this.loads.has(key)) return this.loads.get(key);
    const generation = this.generation;
    const promise = (async () => this.load(key))();
    this.loads.set(key, promise);
    const end = () => { if (this.loads.get(key) === promise) this.loads.delete(key); };
    return promise.then((value) => {
      if (generation === this.generation) this.values.set(key, { value, time: now() });
      end();
      return value;
    }, (e) => { end(); throw e; });
  }
  invalidate(key) {
    this.generation++;
    this.values.delete(key);
    this.loads.delete(key);
  }
}
