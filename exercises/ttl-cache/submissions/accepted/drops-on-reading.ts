// Drops an entry that it finds expired; what was stored when is kept in two maps.
type Value = number | string | boolean;

export class TtlCache {
  private readonly values = new Map<string, Value>();
  private readonly ends = new Map<string, number>();

  private dropExpired(key: string, now: number): void {
    const end = this.ends.get(key);
    if (end === undefined || now < end) return;
    this.values.delete(key);
    this.ends.delete(key);
  }

  set(key: string, value: Value, ttlMs: number, now: number): void {
    this.values.set(key, value);
    this.ends.set(key, now + ttlMs);
  }

  get(key: string, now: number): Value | null {
    this.dropExpired(key, now);
    return this.values.get(key) ?? null;
  }

  remove(key: string, now: number): boolean {
    this.dropExpired(key, now);
    this.ends.delete(key);
    return this.values.delete(key);
  }
}
