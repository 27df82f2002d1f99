// Keeps one time to live for all entries: the latest that was given.
class TtlCache {
  constructor() {
    this.entries = new Map();
    this.ttlMs = 0;
  }
  set(key, value, ttlMs, now) {
    this.ttlMs = ttlMs;
    this.entries.set(key, {value, storedAt: now});
  }
  find(key, now) {
    const entry = this.entries.get(key);
    return entry !== undefined && now - entry.storedAt < this.ttlMs ? entry : undefined;
  }
  get(key, now) {
    const entry = this.find(key, now);
    return entry === undefined ? null : entry.value;
  }
  remove(key, now) {
    const isThere = this.find(key, now) !== undefined;
    this.entries.delete(key);
    return isThere;
  }
}
