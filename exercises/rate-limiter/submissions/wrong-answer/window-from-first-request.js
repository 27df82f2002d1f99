// Starts a window with the first request and clears the whole count when it is over.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.counts = new Map();
  }

  count(client, now) {
    let entry = this.counts.get(client);
    if (!entry || now - entry.start >= this.windowMs) {
      entry = {start: now, used: 0};
      this.counts.set(client, entry);
    }
    return entry;
  }

  allow(client, now) {
    const entry = this.count(client, now);
    if (entry.used >= this.limit) return false;
    entry.used++;
    return true;
  }

  retryAfter(client, now) {
    const entry = this.counts.get(client);
    if (!entry || now - entry.start >= this.windowMs || entry.used < this.limit) return 0;
    return entry.start + this.windowMs - now;
  }
}
