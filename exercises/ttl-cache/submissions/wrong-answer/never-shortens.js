// Keeps the later of two ends when a key is stored again.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    const before = this.entries.get(key)?.expiresAt ?? 0;
    this.entries.set(key, {value, expiresAt: Math.max(before, now + ttlMs)});
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
