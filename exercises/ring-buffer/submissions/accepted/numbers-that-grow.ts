// Counts all values that were ever added and removed; a value lies at its number modulo the capacity.
export class RingBuffer {
  private readonly items: Float64Array;
  private added = 0;
  private removed = 0;

  constructor(capacity: number) {
    this.items = new Float64Array(capacity);
  }

  push(value: number): number | null {
    const dropped = this.size() === this.items.length ? this.shift() : null;
    this.items[this.added++ % this.items.length] = value;
    return dropped;
  }

  shift(): number | null {
    if (this.removed === this.added) return null;
    return this.items[this.removed++ % this.items.length]!;
  }

  size(): number {
    return this.added - this.removed;
  }

  toArray(): number[] {
    return Array.from({length: this.size()}, (_, i) => this.items[(this.removed + i) % this.items.length]!);
  }
}
