// Numbers every use and looks through all entries for the smallest number whenever one must go: O(n²).
class LRUCache {
  capacity: number;
  uses = 0;
  entries = new Map<number, {value: number | string | boolean; usedAt: number}>();

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number): number | string | boolean {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.usedAt = ++this.uses;
    return entry.value;
  }

  put(key: number, value: number | string | boolean): void {
    if (!this.entries.has(key) && this.entries.size === this.capacity) {
      let oldest = -1;
      let least = Infinity;
      for (const [candidate, {usedAt}] of this.entries) {
        if (usedAt < least) {
          least = usedAt;
          oldest = candidate;
        }
      }
      this.entries.delete(oldest);
    }
    this.entries.set(key, {value, usedAt: ++this.uses});
  }
}
