/** Events by time, and by the order in which they were made where times are equal: one number holds both, exactly. */
import {assert} from '#lib/base/assert';
import {EventLine} from '#lib/design-simulator/event-line';

/** More events than any run makes, as a power of two. */
const orders = 4194304;
export const timeUsMax = 2 ** 30;
/** Delays that have a line of their own; there are few, and the first of each is compared at every event. */
const linesMax = 12;

export class EventHeap {
  /** Of the event taken last. */
  time = 0;
  kind = 0;
  call = 0;
  stamp = 0;
  size = 0;
  #made = 0;
  #keys = new Float64Array(1024);
  #kinds = new Int32Array(1024);
  #calls = new Int32Array(1024);
  #stamps = new Int32Array(1024);
  #inHeap = 0;
  readonly #lines: EventLine[] = [];
  readonly #delays: number[] = [];

  push(time: number, kind: number, call: number, stamp: number): void {
    const key = this.#keyAt(time);
    if (this.#inHeap === this.#keys.length) this.#grow();
    this.size++;
    let at = this.#inHeap++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      if (this.#keys[above]! <= key) break;
      this.#copy(above, at);
      at = above;
    }
    this.#keys[at] = key;
    this.#kinds[at] = kind;
    this.#calls[at] = call;
    this.#stamps[at] = stamp;
  }

  /** The same for a delay that many events have, such as a way or a time limit. `now` is the time of the event taken last. */
  pushAfter(now: number, delay: number, kind: number, call: number, stamp: number): void {
    const line = this.#lineOf(delay);
    if (line === undefined) {
      this.push(now + delay, kind, call, stamp);
      return;
    }
    line.add(this.#keyAt(now + delay), kind, call, stamp);
    this.size++;
  }

  #lineOf(delay: number): EventLine | undefined {
    const at = this.#delays.indexOf(delay);
    if (at >= 0) return this.#lines[at];
    if (this.#lines.length === linesMax) return undefined;
    const line = new EventLine();
    this.#delays.push(delay);
    this.#lines.push(line);
    return line;
  }

  #keyAt(time: number): number {
    assert(
      time < timeUsMax && this.#made < orders,
      'a time or a number of events is past what one key holds',
    );
    return time * orders + this.#made++;
  }

  /** Takes the earliest event into the fields above; false where there is none. */
  pop(): boolean {
    if (this.size === 0) return false;
    this.size--;
    let key = this.#inHeap === 0 ? Number.POSITIVE_INFINITY : this.#keys[0]!;
    let earliest: EventLine | undefined;
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (line.firstKey >= key) continue;
      key = line.firstKey;
      earliest = line;
    }
    this.time = Math.floor(key / orders);
    if (earliest === undefined) this.#popOfHeap();
    else {
      earliest.take();
      this.kind = earliest.kind;
      this.call = earliest.call;
      this.stamp = earliest.stamp;
    }
    return true;
  }

  #popOfHeap(): void {
    this.kind = this.#kinds[0]!;
    this.call = this.#calls[0]!;
    this.stamp = this.#stamps[0]!;
    const last = --this.#inHeap;
    const key = this.#keys[last]!;
    let at = 0;
    for (;;) {
      let least = -1;
      let leastKey = key;
      const first = 4 * at + 1;
      const end = Math.min(first + 4, last);
      for (let below = first; below < end; below++) {
        if (this.#keys[below]! < leastKey) {
          least = below;
          leastKey = this.#keys[below]!;
        }
      }
      if (least < 0) break;
      this.#copy(least, at);
      at = least;
    }
    if (last > 0) {
      this.#keys[at] = key;
      this.#kinds[at] = this.#kinds[last]!;
      this.#calls[at] = this.#calls[last]!;
      this.#stamps[at] = this.#stamps[last]!;
    }
  }

  #copy(from: number, to: number): void {
    this.#keys[to] = this.#keys[from]!;
    this.#kinds[to] = this.#kinds[from]!;
    this.#calls[to] = this.#calls[from]!;
    this.#stamps[to] = this.#stamps[from]!;
  }

  #grow(): void {
    const larger = 2 * this.#inHeap;
    const keys = new Float64Array(larger);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#kinds = grown(this.#kinds, larger);
    this.#calls = grown(this.#calls, larger);
    this.#stamps = grown(this.#stamps, larger);
  }
}

/** A longer copy. */
export function grown(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
