/** What one cache instance holds: the least recently used entry goes first; entries have a version and may expire. */

export class LruCache {
  /** Of the entry that `get` found. */
  version = 0;
  held = 0;
  readonly #slotOf: Int32Array;
  readonly #keyOf: Int32Array;
  readonly #versions: Int32Array;
  readonly #ends: Int32Array;
  readonly #newer: Int32Array;
  readonly #older: Int32Array;
  readonly #capacity: number;
  #newest = -1;
  #oldest = -1;
  #free: number[] = [];

  constructor(capacity: number, keys: number) {
    this.#capacity = Math.max(1, Math.min(capacity, keys));
    this.#slotOf = new Int32Array(keys);
    this.#keyOf = new Int32Array(this.#capacity);
    this.#versions = new Int32Array(this.#capacity);
    this.#ends = new Int32Array(this.#capacity);
    this.#newer = new Int32Array(this.#capacity);
    this.#older = new Int32Array(this.#capacity);
  }

  get(key: number, now: number): boolean {
    const slot = this.#slotOf[key]! - 1;
    if (slot < 0) return false;
    if (this.#ends[slot]! <= now) {
      this.delete(key);
      return false;
    }
    this.version = this.#versions[slot]!;
    this.#unlink(slot);
    this.#link(slot);
    return true;
  }

  /** An entry is not there any more at `end`. */
  put(key: number, version: number, end: number): void {
    let slot = this.#slotOf[key]! - 1;
    if (slot >= 0) this.#unlink(slot);
    else {
      slot = this.#room();
      this.#slotOf[key] = slot + 1;
      this.#keyOf[slot] = key;
      this.held++;
    }
    this.#versions[slot] = version;
    this.#ends[slot] = end;
    this.#link(slot);
  }

  delete(key: number): void {
    const slot = this.#slotOf[key]! - 1;
    if (slot < 0) return;
    this.#slotOf[key] = 0;
    this.#unlink(slot);
    this.#free.push(slot);
    this.held--;
  }

  #room(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.held < this.#capacity) return this.held;
    const slot = this.#oldest;
    this.#slotOf[this.#keyOf[slot]!] = 0;
    this.#unlink(slot);
    this.held--;
    return slot;
  }

  #link(slot: number): void {
    this.#newer[slot] = -1;
    this.#older[slot] = this.#newest;
    if (this.#newest >= 0) this.#newer[this.#newest] = slot;
    this.#newest = slot;
    if (this.#oldest < 0) this.#oldest = slot;
  }

  #unlink(slot: number): void {
    const newer = this.#newer[slot]!;
    const older = this.#older[slot]!;
    if (newer >= 0) this.#older[newer] = older;
    else this.#newest = older;
    if (older >= 0) this.#newer[older] = newer;
    else this.#oldest = newer;
  }
}
