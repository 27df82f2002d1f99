// Evicts as soon as the cache is full, so that it never holds `capacity` entries (but for a capacity of one).
class LRUCache {
  constructor(capacity) {
    this.room = Math.max(1, capacity - 1);
    this.entries = new Map();
  }

  get(key) {
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key, value) {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.room) this.entries.delete(this.entries.keys().next().value);
  }
}
