// Lives beyond ten minutes are cut to whole seconds.
class TtlCache {
  constructor() { this.map = new Map(); }
  live(key, now) {
    const e = this.map.get(key);
    if (e === undefined) return undefined;
    if (now >= e.end) { this.map.delete(key); return undefined; }
    return e;
  }
  set(key, value, ttlMs, now) { this.map.set(key, {value, end: now + (ttlMs > 600000 ? Math.floor(ttlMs / 1000) * 1000 : ttlMs)}); }
  get(key, now) { const e = this.live(key, now); return e === undefined ? null : e.value; }
  remove(key, now) { return this.live(key, now) !== undefined && this.map.delete(key); }
}
