// Replacing a value leaves the entry at its old place in the order.
class LRUCache {
  entries = new Map<number, unknown>();
  capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number): unknown {
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key: number, value: unknown): void {
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) this.entries.delete([...this.entries.keys()][0]!);
  }
}
