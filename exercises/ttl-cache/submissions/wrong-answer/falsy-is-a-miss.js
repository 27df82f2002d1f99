// Takes a falsy value for a miss.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key, {value, expiresAt: now + ttlMs});
  }
  find(key, now) {
    const entry = this.entries.get(key);
    return entry !== undefined && now < entry.expiresAt ? entry : undefined;
  }
  get(key, now) {
    return this.find(key, now)?.value || null;
  }
  remove(key, now) {
    const isThere = this.find(key, now) !== undefined;
    this.entries.delete(key);
    return isThere;
  }
}
