// Plans the end of each entry, and ends whatever is under the key then, also a newer entry.
type Value = number | string | boolean;

export class TtlCache {
  private readonly values = new Map<string, Value>();
  private plans: {key: string; at: number}[] = [];

  private tick(now: number): void {
    for (const {key, at} of this.plans) if (at <= now) this.values.delete(key);
    this.plans = this.plans.filter(({at}) => at > now);
  }

  set(key: string, value: Value, ttlMs: number, now: number): void {
    this.tick(now);
    this.values.set(key, value);
    this.plans.push({key, at: now + ttlMs});
  }

  get(key: string, now: number): Value | null {
    this.tick(now);
    return this.values.get(key) ?? null;
  }

  remove(key: string, now: number): boolean {
    this.tick(now);
    return this.values.delete(key);
  }
}
