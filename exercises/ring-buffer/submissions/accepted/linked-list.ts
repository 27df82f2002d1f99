// A linked list with a count: the same calls, without a fixed room.
type Item = {readonly value: number; next: Item | undefined};

export default class RingBuffer {
  readonly #capacity: number;
  #oldest: Item | undefined;
  #newest: Item | undefined;
  #count = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  push(value: number): number | null {
    const item: Item = {value, next: undefined};
    if (this.#newest) this.#newest.next = item;
    else this.#oldest = item;
    this.#newest = item;
    this.#count += 1;
    return this.#count > this.#capacity ? this.shift() : null;
  }

  shift(): number | null {
    const item = this.#oldest;
    if (!item) return null;
    this.#oldest = item.next;
    if (!item.next) this.#newest = undefined;
    this.#count -= 1;
    return item.value;
  }

  size(): number {
    return this.#count;
  }

  toArray(): number[] {
    const values: number[] = [];
    for (let item = this.#oldest; item; item = item.next) values.push(item.value);
    return values;
  }
}
