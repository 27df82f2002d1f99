// Renews the time to live at each reading.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key, {value, ttlMs, expiresAt: now + ttlMs});
  }
  find(key, now) {
    const entry = this.entries.get(key);
    return entry !== undefined && now < entry.expiresAt ? entry : undefined;
  }
  get(key, now) {
    const entry = this.find(key, now);
    if (entry === undefined) return null;
    entry.expiresAt = now + entry.ttlMs;
    return entry.value;
  }
  remove(key, now) {
    const isThere = this.find(key, now) !== undefined;
    this.entries.delete(key);
    return isThere;
  }
}
