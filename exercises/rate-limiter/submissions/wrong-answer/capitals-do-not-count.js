// Takes clients whose names differ in capitals for one.
class RateLimiter {
  constructor(limit, windowMs) { this.limit = limit; this.windowMs = windowMs; this.clients = new Map(); }
  of(client, now) {
    let q = this.clients.get(client.toLowerCase());
    if (!q) this.clients.set(client.toLowerCase(), (q = { times: [], head: 0 }));
    while (q.head < q.times.length && q.times[q.head] <= now - this.windowMs) q.head++;
    return q;
  }
  allow(client, now) { const q = this.of(client, now); if (q.times.length - q.head >= this.limit) return false; q.times.push(now); return true; }
  retryAfter(client, now) { const q = this.of(client, now); return q.times.length - q.head < this.limit ? 0 : q.times[q.head] + this.windowMs - now; }
}
