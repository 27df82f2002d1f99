// Keeps the values in a set, where equal ones are one.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Set();
  }
  push(value) {
    this.items.add(value);
    return this.items.size > this.capacity ? this.shift() : null;
  }
  shift() {
    for (const value of this.items) {
      this.items.delete(value);
      return value;
    }
    return null;
  }
  size() {
    return this.items.size;
  }
  toArray() {
    return [...this.items];
  }
}
