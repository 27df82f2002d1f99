// Keeps what is being made in a plain object, which has `constructor` from the start.
class WeakCache {
  constructor(makeRef) {
    this.makeRef = makeRef;
    this.refs = new Map();
    this.pending = {};
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
    const value = this.get(key);
    if (value !== null) return Promise.resolve(value);
    if (this.pending[key]) return this.pending[key];
    const promise = (async () => make())().then(
      (made) => {
        this.put(key, made);
        delete this.pending[key];
        return made;
      },
      (error) => {
        delete this.pending[key];
        throw error;
      },
    );
    this.pending[key] = promise;
    return promise;
  }
}
