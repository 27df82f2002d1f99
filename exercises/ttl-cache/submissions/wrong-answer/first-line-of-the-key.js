// Only the first line of a key tells entries apart.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key.split("\n")[0], {value, expiresAt: now + ttlMs});
  }
  find(key, now) {
    const entry = this.entries.get(key.split("\n")[0]);
    return entry !== undefined && now < entry.expiresAt ? entry : undefined;
  }
  get(key, now) {
    const entry = this.find(key, now);
    return entry === undefined ? null : entry.value;
  }
  remove(key, now) {
    const isThere = this.find(key, now) !== undefined;
    this.entries.delete(key.split("\n")[0]);
    return isThere;
  }
}
