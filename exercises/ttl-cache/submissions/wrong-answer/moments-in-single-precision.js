// The end of a life is kept in single precision.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key, {value, expiresAt: Math.fround(now + ttlMs)});
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
