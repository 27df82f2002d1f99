// Keeps the entries in an array in order of use and looks for a key from the front: O(n²).
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = [];
  }

  take(key) {
    for (let index = 0; index < this.entries.length; index++) {
      if (this.entries[index].key === key) return this.entries.splice(index, 1)[0];
    }
    return undefined;
  }

  get(key) {
    const entry = this.take(key);
    if (entry === undefined) return -1;
    this.entries.push(entry);
    return entry.value;
  }

  put(key, value) {
    this.take(key);
    if (this.entries.length === this.capacity) this.entries.shift();
    this.entries.push({key, value});
  }
}
