// The entries in a map; put is an arrow, whose result nobody looks at.
class WeakCache {
  #makeRef; #refs = new Map(); #making = new Map();

  constructor(makeRef) { this.#makeRef = makeRef; }

  #living(key) {
    const ref = this.#refs.get(key);
    if (!ref) return undefined;
    const value = ref.deref();
    if (value === undefined) this.#refs.delete(key);
    return value;
  }

  put = (key, value) => this.#refs.set(key, this.#makeRef(value));
  get(key) { return this.#living(key) ?? null; }
  remove(key) {
    const alive = this.#living(key) !== undefined;
    this.#refs.delete(key);
    return alive;
  }
  size() {
    let n = 0;
    for (const ref of this.#refs.values()) if (ref.deref() !== undefined) n++;
    return n;
  }
  sweep() {
    let dropped = 0;
    for (const [key, ref] of this.#refs) {
      if (ref.deref() === undefined) {
        this.#refs.delete(key);
        dropped++;
      }
    }
    return dropped;
  }
  async getOrMake(key, make) {
    const value = this.#living(key);
    if (value !== undefined) return value;
    let making = this.#making.get(key);
    if (!making) {
      making = this.#make(key, make);
      this.#making.set(key, making);
      making.catch(() => {}).finally(() => {
        if (this.#making.get(key) === making) this.#making.delete(key);
      });
    }
    return making;
  }
  async #make(key, make) {
    try {
      const value = await make();
      this.put(key, value);
      return value;
    } finally {
      this.#making.delete(key);
    }
  }
}
