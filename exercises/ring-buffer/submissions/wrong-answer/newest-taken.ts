// Takes the newest value out instead of the oldest.
export class RingBuffer {
  private readonly items: number[] = [];
  private from = 0;

  constructor(private readonly capacity: number) {}

  push(value: number): number | null {
    this.items.push(value);
    return this.size() > this.capacity ? this.items[this.from++]! : null;
  }

  shift(): number | null {
    return this.size() === 0 ? null : this.items.pop()!;
  }

  size(): number {
    return this.items.length - this.from;
  }

  toArray(): number[] {
    return this.items.slice(this.from);
  }
}
