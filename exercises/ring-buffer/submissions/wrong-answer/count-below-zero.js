// Takes from an empty buffer, too: the count falls below zero.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Array(capacity).fill(null);
    this.start = 0;
    this.count = 0;
  }
  push(value) {
    const place = (this.start + Math.max(0, this.count)) % this.capacity;
    const dropped = this.items[place];
    this.items[place] = value;
    if (this.count < this.capacity) {
      this.count++;
      return null;
    }
    this.start = (this.start + 1) % this.capacity;
    return dropped;
  }
  shift() {
    this.count--;
    if (this.count < 0) return null;
    const value = this.items[this.start];
    this.start = (this.start + 1) % this.capacity;
    return value;
  }
  size() {
    return this.count;
  }
  toArray() {
    const values = [];
    for (let i = 0; i < this.count; i++) values.push(this.items[(this.start + i) % this.capacity]);
    return values;
  }
}
