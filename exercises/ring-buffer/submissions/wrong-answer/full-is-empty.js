// Tells an empty buffer from a full one by two ends, which are equal in both.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Array(capacity);
    this.head = 0;
    this.tail = 0;
  }
  size() {
    return (this.tail - this.head + this.capacity) % this.capacity;
  }
  push(value) {
    let dropped = null;
    if (this.capacity > 1 && this.size() === this.capacity - 1) dropped = this.shift();
    this.items[this.tail] = value;
    this.tail = (this.tail + 1) % this.capacity;
    return dropped;
  }
  shift() {
    if (this.head === this.tail) return null;
    const value = this.items[this.head];
    this.head = (this.head + 1) % this.capacity;
    return value;
  }
  toArray() {
    const values = [];
    for (let i = this.head; i !== this.tail; i = (i + 1) % this.capacity) values.push(this.items[i]);
    return values;
  }
}
