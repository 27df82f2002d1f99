// Keeps the times of all clients in one map, under name and place: `a1` and 1 is `a` and 11.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.slots = new Map();
    this.counts = new Map();
  }
  oldest(client) {
    const slot = (this.counts.get(client) ?? 0) % this.limit;
    return this.slots.get(client + slot) ?? -Infinity;
  }
  allow(client, now) {
    if (this.retryAfter(client, now) > 0) return false;
    const count = this.counts.get(client) ?? 0;
    this.slots.set(client + (count % this.limit), now);
    this.counts.set(client, count + 1);
    return true;
  }
  retryAfter(client, now) {
    return Math.max(0, this.oldest(client) + this.windowMs - now);
  }
}
