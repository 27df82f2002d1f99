// Keeps entries in a plain object, which has names of its own.
class TtlCache {
  constructor() {
    this.entries = {};
  }
  set(key, value, ttlMs, now) {
    this.entries[key] = {value, expiresAt: now + ttlMs};
  }
  get(key, now) {
    const entry = this.entries[key];
    return !entry || now >= entry.expiresAt ? null : entry.value;
  }
  remove(key, now) {
    const entry = this.entries[key];
    const isThere = entry !== undefined && !(now >= entry.expiresAt);
    delete this.entries[key];
    return isThere;
  }
}
