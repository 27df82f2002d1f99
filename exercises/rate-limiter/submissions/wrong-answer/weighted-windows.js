// Estimates the sliding count from two calendar windows.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.counts = new Map();
  }

  estimate(client, now) {
    const window = Math.floor(now / this.windowMs);
    const counts = this.counts.get(client) ?? new Map();
    this.counts.set(client, counts);
    const overlap = 1 - (now % this.windowMs) / this.windowMs;
    return {counts, window, used: (counts.get(window) ?? 0) + overlap * (counts.get(window - 1) ?? 0)};
  }

  allow(client, now) {
    const {counts, window, used} = this.estimate(client, now);
    if (used >= this.limit) return false;
    counts.set(window, (counts.get(window) ?? 0) + 1);
    return true;
  }

  retryAfter(client, now) {
    let wait = 0;
    while (wait < 2 * this.windowMs && this.estimate(client, now + wait).used >= this.limit) wait++;
    return wait;
  }
}
