// Replaces the value of a key that is there, but not its time.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    const entry = this.find(key, now);
    if (entry === undefined) this.entries.set(key, {value, expiresAt: now + ttlMs});
    else entry.value = value;
  }
  find(key, now) {
    const entry = this.entries.get(key);
    return entry !== undefined && now < entry.expiresAt ? entry : undefined;
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
