// Keys lie in a plain object; what is inherited has no field "expires", but __proto__ is set, not stored, and cannot be deleted.
class TtlCache {
  constructor() {
    this.entries = {};
  }
  live(key, now) {
    const entry = this.entries[key];
    if (!entry?.expires) return null;
    if (now < entry.expires) return entry;
    delete this.entries[key];
    return null;
  }
  set(key, value, ttlMs, now) {
    this.entries[key] = { value, expires: now + ttlMs };
  }
  get(key, now) {
    const entry = this.live(key, now);
    return entry ? entry.value : null;
  }
  remove(key, now) {
    const there = this.live(key, now) !== null;
    delete this.entries[key];
    return there;
  }
}
