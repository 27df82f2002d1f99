// Refills tokens evenly: within one window, up to twice the limit passes.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.buckets = new Map();
  }

  bucket(client, now) {
    const bucket = this.buckets.get(client) ?? {tokens: this.limit * this.windowMs, at: now};
    bucket.tokens = Math.min(this.limit * this.windowMs, bucket.tokens + (now - bucket.at) * this.limit);
    bucket.at = now;
    this.buckets.set(client, bucket);
    return bucket;
  }

  allow(client, now) {
    const bucket = this.bucket(client, now);
    if (bucket.tokens < this.windowMs) return false;
    bucket.tokens -= this.windowMs;
    return true;
  }

  retryAfter(client, now) {
    return Math.max(0, Math.ceil((this.windowMs - this.bucket(client, now).tokens) / this.limit));
  }
}
