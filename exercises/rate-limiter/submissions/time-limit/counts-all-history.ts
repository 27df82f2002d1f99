// Keeps every allowed request of everybody for ever and counts through them: O(n²).
class RateLimiter {
  history: {client: string; at: number}[] = [];
  limit: number;
  windowMs: number;

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  inWindow(client: string, now: number): number[] {
    const times: number[] = [];
    for (const request of this.history) {
      if (request.client === client && request.at > now - this.windowMs) times.push(request.at);
    }
    return times;
  }

  allow(client: string, now: number): boolean {
    if (this.inWindow(client, now).length >= this.limit) return false;
    this.history.push({client, at: now});
    return true;
  }

  retryAfter(client: string, now: number): number {
    const times = this.inWindow(client, now);
    return times.length < this.limit ? 0 : times[0]! + this.windowMs - now;
  }
}
