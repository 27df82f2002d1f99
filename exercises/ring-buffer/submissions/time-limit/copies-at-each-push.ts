// Copies the values into a new array at each call: O(n²).
export class RingBuffer {
  private items: readonly number[] = [];

  constructor(private readonly capacity: number) {}

  push(value: number): number | null {
    const dropped = this.items.length === this.capacity ? this.items[0]! : null;
    this.items = [...this.items, value].slice(-this.capacity);
    return dropped;
  }

  shift(): number | null {
    const [oldest = null, ...rest] = this.items;
    this.items = rest;
    return oldest;
  }

  size(): number {
    return this.items.length;
  }

  toArray(): number[] {
    return [...this.items];
  }
}
