// Only the first line of a name tells clients apart.
type Log = {times: number[]; front: number};

class RateLimiter {
  private readonly limit: number;
  private readonly windowMs: number;
  private readonly logs = new Map<string, Log>();

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  allow(client: string, now: number): boolean {
    const log = this.current(client, now);
    if (log.times.length - log.front >= this.limit) return false;
    log.times.push(now);
    return true;
  }

  retryAfter(client: string, now: number): number {
    const log = this.current(client, now);
    if (log.times.length - log.front < this.limit) return 0;
    return log.times[log.front]! + this.windowMs - now;
  }

  private current(client: string, now: number): Log {
    let log = this.logs.get(client.split("\n")[0]!);
    if (!log) this.logs.set(client.split("\n")[0]!, (log = {times: [], front: 0}));
    while (log.front < log.times.length && now - log.times[log.front]! >= this.windowMs) log.front++;
    return log;
  }
}
