// Lists the values in the order of their places instead of their ages.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.items = new Array(capacity).fill(null);
    this.start = 0;
    this.count = 0;
  }
  push(value) {
    const place = (this.start + this.count) % this.capacity;
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
    if (this.count === 0) return null;
    const value = this.items[this.start];
    this.items[this.start] = null;
    this.start = (this.start + 1) % this.capacity;
    this.count--;
    return value;
  }
  size() {
    return this.count;
  }
  toArray() {
    return this.items.filter((value) => value !== null);
  }
}
