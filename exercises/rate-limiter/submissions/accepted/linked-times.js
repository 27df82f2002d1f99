// A linked list of times per client with its length beside it.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.clients = Object.create(null);
  }

  log(client, now) {
    this.clients['#' + client] ??= {first: null, last: null, length: 0};
    const log = this.clients['#' + client];
    while (log.first !== null && log.first.at <= now - this.windowMs) {
      log.first = log.first.next;
      log.length -= 1;
    }
    return log;
  }

  allow(client, now) {
    const log = this.log(client, now);
    if (log.length === this.limit) return false;
    const node = {at: now, next: null};
    if (log.first === null) log.first = node;
    else log.last.next = node;
    log.last = node;
    log.length += 1;
    return true;
  }

  retryAfter(client, now) {
    const log = this.log(client, now);
    return log.length < this.limit ? 0 : log.first.at + this.windowMs - now;
  }
}
