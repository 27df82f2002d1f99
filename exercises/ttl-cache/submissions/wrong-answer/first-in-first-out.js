// Expects entries to expire in the order in which they were stored, and stops at the first that is alive.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  sweep(now) {
    for (const [key, {expiresAt}] of this.entries) {
      if (now < expiresAt) break;
      this.entries.delete(key);
    }
  }
  set(key, value, ttlMs, now) {
    this.entries.delete(key);
    this.entries.set(key, {value, expiresAt: now + ttlMs});
  }
  get(key, now) {
    this.sweep(now);
    return this.entries.get(key)?.value ?? null;
  }
  remove(key, now) {
    this.sweep(now);
    return this.entries.delete(key);
  }
}
