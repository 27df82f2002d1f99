// Drops the oldest key from the order but leaves its value in the map.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.values = new Map();
    this.order = new Set();
  }

  get(key) {
    if (!this.values.has(key)) return -1;
    this.order.delete(key);
    this.order.add(key);
    return this.values.get(key);
  }

  put(key, value) {
    this.order.delete(key);
    this.order.add(key);
    this.values.set(key, value);
    if (this.order.size > this.capacity) this.order.delete(this.order.values().next().value);
  }
}
