// Uses the insertion order of a Map: deleting a key and setting it again makes it the youngest.
type Value = number | string | boolean;

class LRUCache {
  private readonly entries = new Map<number, Value>();
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number): Value {
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key)!;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key: number, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) {
      const [oldest] = this.entries.keys();
      this.entries.delete(oldest!);
    }
  }
}
