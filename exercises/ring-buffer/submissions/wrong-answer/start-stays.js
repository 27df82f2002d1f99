// Overwrites the oldest value, but the start stays where it was.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Array(capacity).fill(null);
    this.start = 0;
    this.next = 0;
    this.count = 0;
  }
  push(value) {
    const dropped = this.count === this.capacity ? this.items[this.next] : null;
    this.items[this.next] = value;
    this.next = (this.next + 1) % this.capacity;
    this.count = Math.min(this.count + 1, this.capacity);
    return dropped;
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
