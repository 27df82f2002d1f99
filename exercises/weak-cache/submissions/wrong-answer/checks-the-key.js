// Makes a value only for a key that is not in the map.
class WeakCache {
  constructor(makeRef) {
    this.makeRef = makeRef;
    this.refs = new Map();
    this.making = new Map();
  }

  living(key) {
    const value = this.refs.get(key)?.deref();
    if (value === undefined) this.refs.delete(key);
    return value;
  }

  put(key, value) {
    this.refs.set(key, this.makeRef(value));
  }

  get(key) {
    return this.living(key) ?? null;
  }

  remove(key) {
    return this.living(key) !== undefined && this.refs.delete(key);
  }

  size() {
    let alive = 0;
    for (const ref of this.refs.values()) if (ref.deref() !== undefined) alive++;
    return alive;
  }

  sweep() {
    let dropped = 0;
    for (const [key, ref] of this.refs) {
      if (ref.deref() !== undefined) continue;
      this.refs.delete(key);
      dropped++;
    }
    return dropped;
  }

  async getOrMake(key, make) {
    if (this.refs.has(key)) return this.refs.get(key).deref();
    let promise = this.making.get(key);
    if (promise === undefined) {
      promise = this.start(key, make);
      this.making.set(key, promise);
    }
    return promise;
  }

  async start(key, make) {
    try {
      // Also what throws at once leaves the map later than it comes in.
      const value = await Promise.try(make);
      this.put(key, value);
      return value;
    } finally {
      this.making.delete(key);
    }
  }
}
