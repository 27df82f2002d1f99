// Refuses the newest value when the buffer is full, and returns that one.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Array(capacity).fill(null);
    this.start = 0;
    this.count = 0;
  }
  push(value) {
    if (this.count === this.capacity) return value;
    this.items[(this.start + this.count) % this.capacity] = value;
    this.count++;
    return null;
  }
  shift() {
    if (this.count === 0) return null;
    const value = this.items[this.start];
    this.start = (this.start + 1) % this.capacity;
    this.count--;
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
