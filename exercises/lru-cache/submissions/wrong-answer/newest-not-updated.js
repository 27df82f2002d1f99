// Remembers the newest key to save work, but an update does not set it.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.map = new Map();
    this.newest = -1;
  }
  get(key) {
    if (!this.map.has(key)) return -1;
    const value = this.map.get(key);
    if (key === this.newest) return value;
    this.map.delete(key);
    this.map.set(key, value);
    this.newest = key;
    return value;
  }
  put(key, value) {
    if (this.map.has(key)) {
      this.map.delete(key);
      this.map.set(key, value);
      return;
    }
    if (this.map.size === this.capacity) {
      this.map.delete(this.map.keys().next().value);
    }
    this.map.set(key, value);
    this.newest = key;
  }
}
