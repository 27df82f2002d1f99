// A request exactly one window old still counts.
class RateLimiter {
  limit: number;
  windowMs: number;
  logs = new Map<string, {times: number[]; front: number}>();

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  log(client: string, now: number) {
    const log = this.logs.get(client) ?? {times: [], front: 0};
    this.logs.set(client, log);
    while (log.front < log.times.length && now - log.times[log.front]! > this.windowMs) log.front++;
    return log;
  }

  allow(client: string, now: number): boolean {
    const log = this.log(client, now);
    if (log.times.length - log.front >= this.limit) return false;
    log.times.push(now);
    return true;
  }

  retryAfter(client: string, now: number): number {
    const log = this.log(client, now);
    return log.times.length - log.front < this.limit ? 0 : log.times[log.front]! + this.windowMs + 1 - now;
  }
}
