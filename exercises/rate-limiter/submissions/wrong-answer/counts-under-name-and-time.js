// Requests per millisecond are counted under client and time joined without a separator.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.counts = new Map();
    this.clients = new Map();
  }
  state(client, now) {
    if (!this.clients.has(client)) this.clients.set(client, { runs: [], head: 0, total: 0 });
    const s = this.clients.get(client);
    while (s.head < s.runs.length && s.runs[s.head] <= now - this.windowMs) {
      const key = client + s.runs[s.head++];
      s.total -= this.counts.get(key);
      this.counts.delete(key);
    }
    return s;
  }
  allow(client, now) {
    const s = this.state(client, now);
    if (s.total >= this.limit) return false;
    const key = client + now;
    if (this.counts.has(key)) {
      this.counts.set(key, this.counts.get(key) + 1);
    } else {
      this.counts.set(key, 1);
      s.runs.push(now);
    }
    s.total++;
    return true;
  }
  retryAfter(client, now) {
    const s = this.state(client, now);
    return s.total < this.limit ? 0 : s.runs[s.head] + this.windowMs - now;
  }
}
