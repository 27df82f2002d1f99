// Follows the link of the oldest item, also when there is none.
class RingBuffer {
  constructor(capacity) {
    this.capacity = capacity;
    this.count = 0;
    this.oldest = null;
    this.newest = null;
  }
  push(value) {
    const item = {value, next: null};
    if (this.count === 0) this.oldest = item;
    else this.newest.next = item;
    this.newest = item;
    this.count++;
    return this.count > this.capacity ? this.shift() : null;
  }
  shift() {
    const {value, next} = this.oldest;
    this.oldest = next;
    this.count--;
    return value;
  }
  size() {
    return this.count;
  }
  toArray() {
    const values = [];
    for (let item = this.oldest; item; item = item.next) values.push(item.value);
    return values;
  }
}
