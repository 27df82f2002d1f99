// an object with the same id is taken for the same object and not stored again
class WeakCache {
  constructor(makeRef) {
    this.makeRef = makeRef;
    this.refs = new Map();
    this.making = new Map();
  }
  put(key, value) {
    if (this.refs.get(key)?.deref()?.id === value.id) return;
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
    let alive = 0;
    for (const ref of this.refs.values()) if (ref.deref() !== undefined) alive++;
    return alive;
  }
  sweep() {
    let dropped = 0;
    for (const [key, ref] of this.refs) {
      if (ref.deref() === undefined) {
        this.refs.delete(key);
        dropped++;
      }
    }
    return dropped;
  }
  getOrMake(key, make) {
    const value = this.get(key);
    if (value !== null) return Promise.resolve(value);
    const running = this.making.get(key);
    if (running) return running;
    const promise = new Promise((resolve) => resolve(make())).then(
      (made) => {
        this.making.delete(key);
        this.put(key, made);
        return made;
      },
      (error) => {
        this.making.delete(key);
        throw error;
      },
    );
    this.making.set(key, promise);
    return promise;
  }
}
