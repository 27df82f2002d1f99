// A list of fixed length with a head and a count.
class RingBuffer {
  constructor(capacity) {
    this.items = new Array(capacity).fill(0);
    this.capacity = capacity;
    this.head = 0;
    this.count = 0;
  }
  push(value) {
    let dropped = null;
    if (this.count === this.capacity) dropped = this.shift();
    this.items[(this.head + this.count) % this.capacity] = value;
    this.count++;
    return dropped;
  }
  shift() {
    if (this.count === 0) return null;
    const value = this.items[this.head];
    this.head = (this.head + 1) % this.capacity;
    this.count--;
    return value;
  }
  size() {
    return this.count;
  }
  toArray() {
    const out = [];
    for (let i = 0; i < this.count; i++) out.push(this.items[(this.head + i) % this.capacity]);
    return out;
  }
}
