// A linked list in typed arrays with places for the keys 0 to 9999 only.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.size = 0;
    this.SIZE = 10000;
    this.next = new Int32Array(this.SIZE).fill(-1);
    this.prev = new Int32Array(this.SIZE).fill(-1);
    this.values = new Map();
    this.oldest = -1;
    this.newest = -1;
  }
  unlink(key) {
    const p = this.prev[key] ?? -1;
    const n = this.next[key] ?? -1;
    if (p >= 0) this.next[p] = n;
    else this.oldest = n;
    if (n >= 0) this.prev[n] = p;
    else this.newest = p;
  }
  append(key) {
    this.prev[key] = this.newest;
    this.next[key] = -1;
    if (this.newest >= 0) this.next[this.newest] = key;
    else this.oldest = key;
    this.newest = key;
  }
  get(key) {
    if (!this.values.has(key)) return -1;
    this.unlink(key);
    this.append(key);
    return this.values.get(key);
  }
  put(key, value) {
    if (this.values.has(key)) this.unlink(key);
    else if (this.values.size === this.capacity) {
      const old = this.oldest;
      this.unlink(old);
      this.values.delete(old);
    }
    this.append(key);
    this.values.set(key, value);
  }
}
