// Asks an entry for its expiry without asking whether there is one.
class TtlCache {
  constructor() {
    this.entries = new Map();
  }
  set(key, value, ttlMs, now) {
    this.entries.set(key, {value, expiresAt: now + ttlMs});
  }
  get(key, now) {
    const {value, expiresAt} = this.entries.get(key);
    return now < expiresAt ? value : null;
  }
  remove(key, now) {
    const entry = this.entries.get(key);
    this.entries.delete(key);
    return entry !== undefined && now < entry.expiresAt;
  }
}
