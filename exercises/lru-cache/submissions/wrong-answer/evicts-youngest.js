// Drops the most recently used entry instead of the least recently used.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
    this.last = undefined;
  }

  get(key) {
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    this.last = key;
    return value;
  }

  put(key, value) {
    if (!this.entries.has(key) && this.entries.size === this.capacity) this.entries.delete(this.last);
    this.entries.delete(key);
    this.entries.set(key, value);
    this.last = key;
  }
}
