// Writes down every request, refused ones too: who keeps trying is never let in again.
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
    log.times.push(now);
    return log.times.length - log.front <= this.limit;
  }

  retryAfter(client, now) {
    const log = this.log(client, now);
    if (log.times.length - log.front < this.limit) return 0;
    return log.times[log.times.length - this.limit] + this.windowMs - now;
  }
}
