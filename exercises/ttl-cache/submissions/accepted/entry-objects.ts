// Entries know themselves whether they are alive.
class Entry<T> {
  readonly value: T;
  readonly #lastMs: number;

  constructor(value: T, storedAt: number, ttlMs: number) {
    this.value = value;
    this.#lastMs = storedAt + ttlMs - 1;
  }

  isAlive(now: number): boolean {
    return now <= this.#lastMs;
  }
}

export default class TtlCache {
  readonly #entries = new Map<string, Entry<number | string | boolean>>();

  set(key: string, value: number | string | boolean, ttlMs: number, now: number): void {
    this.#entries.set(key, new Entry(value, now, ttlMs));
  }

  get(key: string, now: number): number | string | boolean | null {
    const entry = this.#entries.get(key);
    if (!entry?.isAlive(now)) return null;
    return entry.value;
  }

  remove(key: string, now: number): boolean {
    const entry = this.#entries.get(key);
    return this.#entries.delete(key) && (entry?.isAlive(now) ?? false);
  }
}
