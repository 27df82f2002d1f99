/** Events that come the same time after they are made, so that each comes after those before it: a ring, first in, first out. */

export class EventLine {
  /** Of the event that is taken next. */
  kind = 0;
  call = 0;
  stamp = 0;
  /** What it is ordered by; infinite where there is none. */
  firstKey = Number.POSITIVE_INFINITY;
  #size = 0;
  #head = 0;
  /** Lengths are powers of two. */
  #keys = new Float64Array(64);
  #kinds = new Int32Array(64);
  #calls = new Int32Array(64);
  #stamps = new Int32Array(64);

  /** No key is below one that was added before. */
  add(key: number, kind: number, call: number, stamp: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const at = (this.#head + this.#size++) & (this.#keys.length - 1);
    this.#keys[at] = key;
    this.#kinds[at] = kind;
    this.#calls[at] = call;
    this.#stamps[at] = stamp;
    if (this.#size === 1) this.firstKey = key;
  }

  /** Legal where there is an event: it is in the fields above. */
  take(): void {
    const at = this.#head;
    this.kind = this.#kinds[at]!;
    this.call = this.#calls[at]!;
    this.stamp = this.#stamps[at]!;
    this.#head = (at + 1) & (this.#keys.length - 1);
    this.firstKey = --this.#size === 0 ? Number.POSITIVE_INFINITY : this.#keys[this.#head]!;
  }

  /** Twice the room, with the first event at its beginning. */
  #grow(): void {
    const length = 2 * this.#size;
    const keys = new Float64Array(length);
    keys.set(this.#keys.subarray(this.#head));
    keys.set(this.#keys.subarray(0, this.#head), this.#size - this.#head);
    this.#keys = keys;
    this.#kinds = straightened(this.#kinds, this.#head, length);
    this.#calls = straightened(this.#calls, this.#head, length);
    this.#stamps = straightened(this.#stamps, this.#head, length);
    this.#head = 0;
  }
}

/** A longer copy of a full ring that begins at its head. */
function straightened(ring: Int32Array, head: number, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(ring.subarray(head));
  longer.set(ring.subarray(0, head), ring.length - head);
  return longer;
}
