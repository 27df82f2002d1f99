// Takes a 0 at the front for an empty buffer.
export class RingBuffer {
  private items: number[] = [];
  private from = 0;

  constructor(private readonly capacity: number) {}

  push(value: number): number | null {
    this.items.push(value);
    if (this.size() <= this.capacity) return null;
    return this.items[this.from++]!;
  }

  shift(): number | null {
    if (!this.items[this.from]) return null;
    return this.items[this.from++]!;
  }

  size(): number {
    return this.items.length - this.from;
  }

  toArray(): number[] {
    return this.items.slice(this.from);
  }
}
