// Counts the requests of all clients together.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.times = [];
    this.front = 0;
  }

  used(now) {
    while (this.front < this.times.length && now - this.times[this.front] >= this.windowMs) this.front++;
    return this.times.length - this.front;
  }

  allow(client, now) {
    if (this.used(now) >= this.limit) return false;
    this.times.push(now);
    return true;
  }

  retryAfter(client, now) {
    return this.used(now) < this.limit ? 0 : this.times[this.front] + this.windowMs - now;
  }
}
