// Trusts the key order of a plain object, which is ascending for integer keys.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = {};
    this.size = 0;
  }

  get(key) {
    if (!(key in this.entries)) return -1;
    const value = this.entries[key];
    delete this.entries[key];
    this.entries[key] = value;
    return value;
  }

  put(key, value) {
    if (key in this.entries) {
      delete this.entries[key];
      this.size--;
    }
    this.entries[key] = value;
    this.size++;
    if (this.size > this.capacity) {
      for (const other in this.entries) {
        if (Number(other) === key) continue;
        delete this.entries[other];
        this.size--;
        break;
      }
    }
  }
}
