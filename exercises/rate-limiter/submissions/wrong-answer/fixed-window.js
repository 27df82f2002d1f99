// Counts per calendar window: twice the limit passes around its edge.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.counts = new Map();
  }

  count(client, now) {
    const window = Math.floor(now / this.windowMs);
    const entry = this.counts.get(client);
    if (entry && entry.window === window) return entry;
    const fresh = {window, used: 0};
    this.counts.set(client, fresh);
    return fresh;
  }

  allow(client, now) {
    const entry = this.count(client, now);
    if (entry.used >= this.limit) return false;
    entry.used++;
    return true;
  }

  retryAfter(client, now) {
    const entry = this.count(client, now);
    return entry.used < this.limit ? 0 : (entry.window + 1) * this.windowMs - now;
  }
}
