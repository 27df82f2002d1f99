// Keeps times in a set: requests within one millisecond count as one.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
  }

  log(client, now) {
    const log = this.logs.get(client) ?? new Set();
    this.logs.set(client, log);
    for (const time of log) {
      if (now - time < this.windowMs) break;
      log.delete(time);
    }
    return log;
  }

  allow(client, now) {
    const log = this.log(client, now);
    if (log.size >= this.limit) return false;
    log.add(now);
    return true;
  }

  retryAfter(client, now) {
    const log = this.log(client, now);
    return log.size < this.limit ? 0 : log.values().next().value + this.windowMs - now;
  }
}
