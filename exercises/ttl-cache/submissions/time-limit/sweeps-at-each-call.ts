// Looks at all entries at each call and drops those that have expired: O(n²).
type Value = number | string | boolean;

export class TtlCache {
  private readonly entries = new Map<string, {value: Value; expiresAt: number}>();

  private sweep(now: number): void {
    for (const [key, {expiresAt}] of this.entries) if (expiresAt <= now) this.entries.delete(key);
  }

  set(key: string, value: Value, ttlMs: number, now: number): void {
    this.entries.set(key, {value, expiresAt: now + ttlMs});
  }

  get(key: string, now: number): Value | null {
    this.sweep(now);
    return this.entries.get(key)?.value ?? null;
  }

  remove(key: string, now: number): boolean {
    this.sweep(now);
    return this.entries.delete(key);
  }
}
