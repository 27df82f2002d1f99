// Moves all values forward by one place when the oldest goes: O(n²).
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = [];
  }
  push(value) {
    const dropped = this.items.length === this.capacity ? this.shift() : null;
    this.items.push(value);
    return dropped;
  }
  shift() {
    if (this.items.length === 0) return null;
    const [oldest] = this.items;
    for (let i = 1; i < this.items.length; i++) this.items[i - 1] = this.items[i];
    this.items.pop();
    return oldest;
  }
  size() {
    return this.items.length;
  }
  toArray() {
    return [...this.items];
  }
}
