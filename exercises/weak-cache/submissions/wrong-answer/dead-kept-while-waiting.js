// Drops a dead entry only when it begins to make, not when it waits for what is being made.
class WeakCache {
  constructor(makeRef) {
    this.makeRef = makeRef;
    this.refs = new Map();
    this.pending = new Map();
  }
  put(key, value) {
    this.refs.set(key, this.makeRef(value));
  }
  get(key) {
    const ref = this.refs.get(key);
    if (!ref) return null;
    const value = ref.deref();
    if (value === undefined) {
      this.refs.delete(key);
      return null;
    }
    return value;
  }
  remove(key) {
    const alive = this.get(key) !== null;
    this.refs.delete(key);
    return alive;
  }
  size() {
    let n = 0;
    for (const ref of this.refs.values()) if (ref.deref() !== undefined) n++;
    return n;
  }
  sweep() {
    let n = 0;
    for (const [key, ref] of this.refs) {
      if (ref.deref() === undefined) {
        this.refs.delete(key);
        n++;
      }
    }
    return n;
  }
  getOrMake(key, make) {
    const value = this.refs.get(key)?.deref();
    if (value !== undefined) return Promise.resolve(value);
    if (this.pending.has(key)) return this.pending.get(key);
    this.refs.delete(key);
    const promise = (async () => make())().then(
      (made) => {
        this.put(key, made);
        this.pending.delete(key);
        return made;
      },
      (error) => {
        this.pending.delete(key);
        throw error;
      },
    );
    this.pending.set(key, promise);
    return promise;
  }
}
