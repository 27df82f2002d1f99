// The waiting time is measured from the newest request instead of the oldest in the window.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
  }

  log(client, now) {
    const log = this.logs.get(client) ?? {times: [], front: 0};
    this.logs.set(client, log);
    while (log.front < log.times.length && now - log.times[log.front] >= this.windowMs) log.front++;
    return log;
  }

  allow(client, now) {
    const log = this.log(client, now);
    if (log.times.length - log.front >= this.limit) return false;
    log.times.push(now);
    return true;
  }

  retryAfter(client, now) {
    const log = this.log(client, now);
    return log.times.length - log.front < this.limit ? 0 : log.times.at(-1) + this.windowMs - now;
  }
}
