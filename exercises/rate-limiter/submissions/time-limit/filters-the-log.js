// Filters the client's whole log at every call: O(n²).
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
  }

  log(client, now) {
    const log = (this.logs.get(client) ?? []).filter((time) => now - time < this.windowMs);
    this.logs.set(client, log);
    return log;
  }

  allow(client, now) {
    const log = this.log(client, now);
    if (log.length >= this.limit) return false;
    log.push(now);
    return true;
  }

  retryAfter(client, now) {
    const log = this.log(client, now);
    return log.length < this.limit ? 0 : log[0] + this.windowMs - now;
  }
}
