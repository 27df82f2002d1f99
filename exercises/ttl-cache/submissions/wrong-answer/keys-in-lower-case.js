// Makes keys equal that differ in capitals or in blanks around them.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key.trim().toLowerCase(), {value, expiresAt: now + ttlMs});
  }
  find(key, now) {
    const entry = this.entries.get(key.trim().toLowerCase());
    return entry !== undefined && now < entry.expiresAt ? entry : undefined;
  }
  get(key, now) {
    const entry = this.find(key, now);
    return entry === undefined ? null : entry.value;
  }
  remove(key, now) {
    const isThere = this.find(key, now) !== undefined;
    this.entries.delete(key.trim().toLowerCase());
    return isThere;
  }
}
