// The count of allowed requests starts over at 1000, and with it the place in the ring.
class RateLimiter {
  constructor(limit, windowMs) { this.limit = limit; this.windowMs = windowMs; this.rings = new Map(); }
  ring(c) { if (!this.rings.has(c)) this.rings.set(c, {t: new Array(this.limit).fill(-2000000), i: 0}); return this.rings.get(c); }
  allow(c, now) { const r = this.ring(c); const o = r.t[r.i % this.limit]; if (now - o < this.windowMs) return false; r.t[r.i % this.limit] = now; r.i = (r.i + 1) % 1000; return true; }
  retryAfter(c, now) { const r = this.ring(c); const o = r.t[r.i % this.limit]; return now - o < this.windowMs ? o + this.windowMs - now : 0; }
}
